using Shop.Adapters.Web.Reports;

namespace Shop.Adapters.Web.Catalog;

/// <summary>Answers looks at products that are ready, before anything of an endpoint is run. All other requests go on.</summary>
internal sealed class ReadyProducts(RequestDelegate next, ProductCache cache, ViewCounter views)
{
    public Task Invoke(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<ReadyProductKey>() is not { } key
            || context.Request.QueryString.HasValue
            || !cache.TryFind(key.Of(context.Request.RouteValues), out var product))
        {
            return next(context);
        }

        if (context.User.Identity is not { IsAuthenticated: true })
            views.Count(product.Id, context.Request);
        return ProductAnswer.Send(context, product.Content);
    }
}

/// <summary>Marks an endpoint that looks at one product, and tells by what name.</summary>
/// <param name="Of">The name for the values of a route.</param>
internal sealed record ReadyProductKey(Func<RouteValueDictionary, string> Of);
