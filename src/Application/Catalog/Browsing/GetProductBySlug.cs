using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Catalog;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;

namespace Shop.Application.Catalog.Browsing;

/// <summary>Returns a product by slug. Rejects an invisible product with <c>product-not-found</c>.</summary>
public sealed record GetProductBySlug(string Slug, Actor? Actor) : IQuery<ProductDetails>;

internal sealed class GetProductBySlugHandler(ICatalogReader catalog) : IRequestHandler<GetProductBySlug, ProductDetails>
{
    public async Task<ProductDetails> Handle(GetProductBySlug query, CancellationToken cancellationToken) =>
        await catalog.FindBySlug(query.Slug, query.Actor, cancellationToken) ?? throw ProductErrors.NotFound();
}
