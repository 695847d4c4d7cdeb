using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Catalog;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;

namespace Shop.Application.Catalog.Browsing;

/// <summary>
/// Lists up to twelve published products related to a product. Rejects an invisible product with <c>product-not-found</c>.
/// </summary>
/// <param name="Actor">Null for an anonymous request.</param>
public sealed record ListRelatedProducts(ProductId Id, Actor? Actor) : IQuery<IReadOnlyList<ProductDetails>>
{
    public const int Most = 12;
}

internal sealed class ListRelatedProductsHandler(ICatalogReader catalog) : IRequestHandler<ListRelatedProducts, IReadOnlyList<ProductDetails>>
{
    public async Task<IReadOnlyList<ProductDetails>> Handle(ListRelatedProducts query, CancellationToken cancellationToken)
    {
        var product = await catalog.Find(query.Id, query.Actor, cancellationToken) ?? throw ProductErrors.NotFound(query.Id);
        return await catalog.FindRelated(product, ListRelatedProducts.Most, cancellationToken);
    }
}
