using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;

namespace Shop.Application.Catalog;

/// <summary>Somebody looks at a product; a null visitor is an anonymous one.</summary>
public sealed record GetProduct(ProductId Id, Actor? Visitor) : IQuery<ProductDetails>;

internal sealed class GetProductHandler(ICatalogReader catalog) : IRequestHandler<GetProduct, ProductDetails>
{
    public async Task<ProductDetails> Handle(GetProduct query, CancellationToken cancellationToken) =>
        await catalog.Find(query.Id, query.Visitor, cancellationToken) ?? throw ProductErrors.NotFound(query.Id);
}
