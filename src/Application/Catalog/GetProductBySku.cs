using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;

namespace Shop.Application.Catalog;

/// <summary>Somebody looks at the product that has this sku, whatever the case.</summary>
public sealed record GetProductBySku(string Sku, Actor? Visitor) : IQuery<ProductDetails>;

internal sealed class GetProductBySkuHandler(ICatalogReader catalog) : IRequestHandler<GetProductBySku, ProductDetails>
{
    public async Task<ProductDetails> Handle(GetProductBySku query, CancellationToken cancellationToken) =>
        await catalog.FindBySku(query.Sku, query.Visitor, cancellationToken) ?? throw ProductErrors.NotFound();
}
