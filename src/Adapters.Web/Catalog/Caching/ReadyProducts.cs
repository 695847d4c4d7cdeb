using Shop.Adapters.Web.Http.Concurrency;
using Shop.Adapters.Web.Http.Limits;
using Shop.Adapters.Web.Http.Results;
using Shop.Adapters.Web.Reports;
using Shop.Application.Catalog.Caching;
using Shop.Application.Reports;

namespace Shop.Adapters.Web.Catalog.Caching;

/// <summary>
/// Serves reads of cached products before the endpoint runs; passes all other requests on. The first time it serves anonymous requests, which
/// need neither a permit to work nor a time limit, and the second time those with a valid token.
/// </summary>
internal sealed class ReadyProducts(RequestDelegate next, ProductCache cache, VisitorViews views, ConcurrencyGate gate)
{
    public Task Invoke(HttpContext context)
    {
        var isKnown = context.User.Identity is { IsAuthenticated: true };
        if (context.GetEndpoint()?.Metadata is not { } endpoint
            || endpoint.GetMetadata<ReadyProductKey>() is not { } key
            || context.Request.QueryString.HasValue
            || (context.Request.Headers.Authorization.Count > 0 && !isKnown)
            || (endpoint.GetMetadata<OfferedMediaTypes>() is { } offered && context.Request.RulesOut(offered))
            || !cache.TryFind(key.Of(context), out var product))
        {
            return next(context);
        }

        if (!isKnown)
            views.Count(product.Id, context.Request);
        var sending = ProductAnswer.Send(context, product.Rendered(ProductContent.Of));
        return sending.IsCompleted || context.Features.Get<WorkPlace>() is not null ? sending : Wait(context, sending);
    }

    /// <summary>A request that waits for its client is counted, also one that had no permit to work.</summary>
    private async Task Wait(HttpContext context, Task sending)
    {
        using var waiting = gate.TryTakeWaiting(ClientAddress.NameOf(context), out _);
        await sending;
    }
}

/// <summary>Metadata of an endpoint that reads one product.</summary>
/// <param name="Of">Returns the cache key of a request.</param>
internal sealed record ReadyProductKey(Func<HttpContext, string> Of);
