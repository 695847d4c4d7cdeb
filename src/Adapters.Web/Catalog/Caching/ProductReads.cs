using MediatR;
using Shop.Adapters.Web.Http.Access;
using Shop.Adapters.Web.Reports;
using Shop.Application.Catalog.Browsing;
using Shop.Application.Messaging;
using Shop.Application.Reports;
using Shop.Domain.Accounts;
using Shop.Domain.Shared;

namespace Shop.Adapters.Web.Catalog.Caching;

/// <summary>
/// Reads single products. A published product is the same for every caller and comes from the cache; reads by anonymous callers count as
/// views.
/// </summary>
internal sealed class ProductReads(ProductCache cache, VisitorViews views, IMediator mediator)
{
    /// <param name="query">Creates the query for a caller; null is an anonymous one.</param>
    public async Task<ProductAnswer> Read(
        string key, Func<Actor?, IQuery<ProductDetails>> query, Visitor visitor, HttpRequest request, CancellationToken cancellation)
    {
        try
        {
            var product = await cache.Read(key, query(null), cancellation);
            if (visitor.Actor is null)
                views.Count(product.Id, request);
            return new ProductAnswer(product.Content);
        }
        catch (DomainException) when (visitor.Actor is not null)
        {
            // The product may be an unpublished one of the caller.
            return new ProductAnswer(ProductContent.Of(await mediator.Send(query(visitor.Actor), cancellation)));
        }
    }
}
