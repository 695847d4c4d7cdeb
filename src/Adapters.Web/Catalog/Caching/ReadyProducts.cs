using Shop.Adapters.Web.Reports;
using Shop.Application.Catalog.Caching;
using Shop.Application.Reports;

namespace Shop.Adapters.Web.Catalog.Caching;

/// <summary>Serves reads of cached products before the endpoint runs; passes all other requests on.</summary>
internal sealed class ReadyProducts(RequestDelegate next, ProductCache cache, VisitorViews views)
{
    public Task Invoke(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<ReadyProductKey>() is not { } key
            || context.Request.QueryString.HasValue
            || !cache.TryFind(key.Of(context), out var product))
        {
            return next(context);
        }

        if (context.User.Identity is not { IsAuthenticated: true })
            views.Count(product.Id, context.Request);
        return ProductAnswer.Send(context, product.Rendered(ProductContent.Of));
    }
}

/// <summary>Metadata of an endpoint that reads one product.</summary>
/// <param name="Of">Returns the cache key of a request.</param>
internal sealed record ReadyProductKey(Func<HttpContext, string> Of);
