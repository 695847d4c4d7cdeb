using Shop.Adapters.Site.Shared;
using Shop.Application.Catalog.Browsing;
using Shop.Application.Messaging;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;

namespace Shop.Adapters.Site.Storefront.Catalog;

/// <summary>The products that are shown beside a product, at most some seconds old.</summary>
internal sealed class RelatedProducts(UseCases useCases, TimeProvider clock)
{
    private readonly RecentReads<ProductId, IReadOnlyList<ProductDetails>> _recent = new(clock, freshness: TimeSpan.FromSeconds(15), maxEntries: 500);

    /// <param name="actor">Null for an anonymous visitor; only what is not published depends on it.</param>
    public Task<IReadOnlyList<ProductDetails>> Of(ProductDetails product, Actor? actor) => product.Status == ProductStatus.Published
        ? _recent.Get(product.Id, () => useCases.Send(new ListRelatedProducts(product.Id, Actor: null)))
        : useCases.Send(new ListRelatedProducts(product.Id, actor));
}
