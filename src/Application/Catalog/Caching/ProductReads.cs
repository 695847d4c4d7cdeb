using MediatR;
using Shop.Application.Catalog.Browsing;
using Shop.Application.Messaging;
using Shop.Domain.Accounts;
using Shop.Domain.Shared;

namespace Shop.Application.Catalog.Caching;

/// <summary>Reads single products. A published product is the same for every caller and comes from the cache.</summary>
public sealed class ProductReads(ProductCache cache, IMediator mediator, TimeProvider clock)
{
    /// <param name="key">A key of <see cref="ProductKey"/>.</param>
    /// <param name="query">Creates the query for a caller; null is an anonymous one. Its errors are passed on.</param>
    /// <param name="actor">Null for an anonymous caller.</param>
    public async Task<CachedProduct> Read(string key, Func<Actor?, IQuery<ProductDetails>> query, Actor? actor, CancellationToken cancellation)
    {
        try
        {
            return await cache.Read(key, query(null), cancellation);
        }
        catch (DomainException) when (actor is not null)
        {
            // The product may be an unpublished one of the caller.
            return new CachedProduct(await mediator.Send(query(actor), cancellation), clock.GetTimestamp());
        }
    }
}
