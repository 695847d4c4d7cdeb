using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.RateLimiting;
using Shop.Adapters.Web.Http.Concurrency;
using Shop.Adapters.Web.Http.Limits;

namespace Shop.Adapters.Web.Http.Overload;

/// <summary>Applies the concurrency limiter to every request, before authentication and any other work.</summary>
internal sealed class LoadMiddleware(RequestDelegate next, ConcurrencyGate gate)
{
    public Task Invoke(HttpContext context)
    {
        var endpoint = context.GetEndpoint()?.Metadata;
        if (endpoint?.GetMetadata<DisableRateLimitingAttribute>() is not null)
            return next(context);

        return endpoint?.GetMetadata<StreamMetadata>()?.IsStream(context.Request) == true ? Stream(context) : Work(context);
    }

    private async Task Work(HttpContext context)
    {
        using var place = new WorkPlace(gate, ClientAddress.NameOf(context));
        await place.Take(context.RequestAborted);
        context.Features.Set(place);
        await next(context);
    }

    private async Task Stream(HttpContext context)
    {
        context.Features.Get<IHttpRequestTimeoutFeature>()?.DisableTimeout();
        using (gate.TakeStream(ClientAddress.NameOf(context)))
            await next(context);
    }
}
