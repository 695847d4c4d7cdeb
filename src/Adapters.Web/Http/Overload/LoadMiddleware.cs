using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.RateLimiting;

namespace Shop.Adapters.Web.Http.Overload;

/// <summary>Applies the concurrency limiter to every request, before authentication and any other work.</summary>
internal sealed class LoadMiddleware(RequestDelegate next, ConcurrencyGate gate)
{
    public async Task Invoke(HttpContext context)
    {
        using (await TakePlace(context))
            await next(context);
    }

    private ValueTask<IDisposable?> TakePlace(HttpContext context)
    {
        var endpoint = context.GetEndpoint()?.Metadata;
        if (endpoint?.GetMetadata<DisableRateLimitingAttribute>() is not null)
            return default;
        if (endpoint?.GetMetadata<StreamMetadata>()?.IsStream(context.Request) != true)
            return gate.TakePlace(context.RequestAborted)!;

        context.Features.Get<IHttpRequestTimeoutFeature>()?.DisableTimeout();
        return ValueTask.FromResult<IDisposable?>(gate.TakeStream());
    }
}
