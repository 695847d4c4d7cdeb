using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Catalog;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;

namespace Shop.Application.Catalog.Browsing;

/// <summary>Returns a product by sku, case-insensitive. Rejects an invisible product with <c>product-not-found</c>.</summary>
public sealed record GetProductBySku(string Sku, Actor? Actor) : IQuery<ProductDetails>;

internal sealed class GetProductBySkuHandler(ICatalogReader catalog) : IRequestHandler<GetProductBySku, ProductDetails>
{
    public async Task<ProductDetails> Handle(GetProductBySku query, CancellationToken cancellationToken) =>
        await catalog.FindBySku(query.Sku, query.Actor, cancellationToken) ?? throw ProductErrors.NotFound();
}
