using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Catalog;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;

namespace Shop.Application.Catalog.Browsing;

/// <summary>
/// Returns a product by id; a null visitor is an anonymous request. Rejects an invisible product with <c>product-not-found</c>.
/// </summary>
public sealed record GetProduct(ProductId Id, Actor? Actor) : IQuery<ProductDetails>;

internal sealed class GetProductHandler(ICatalogReader catalog) : IRequestHandler<GetProduct, ProductDetails>
{
    public async Task<ProductDetails> Handle(GetProduct query, CancellationToken cancellationToken) =>
        await catalog.Find(query.Id, query.Actor, cancellationToken) ?? throw ProductErrors.NotFound(query.Id);
}
