using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;

namespace Shop.Application.Catalog;

/// <summary>Somebody who looks at a product is shown others like it: up to twelve that share its categories.</summary>
/// <param name="Visitor">Null for an anonymous one.</param>
public sealed record ListRelatedProducts(ProductId Id, Actor? Visitor) : IQuery<IReadOnlyList<ProductDetails>>
{
    public const int Most = 12;
}

internal sealed class ListRelatedProductsHandler(ICatalogReader catalog) : IRequestHandler<ListRelatedProducts, IReadOnlyList<ProductDetails>>
{
    public async Task<IReadOnlyList<ProductDetails>> Handle(ListRelatedProducts query, CancellationToken cancellationToken)
    {
        var product = await catalog.Find(query.Id, query.Visitor, cancellationToken) ?? throw ProductErrors.NotFound(query.Id);
        return await catalog.FindRelated(product, ListRelatedProducts.Most, cancellationToken);
    }
}
