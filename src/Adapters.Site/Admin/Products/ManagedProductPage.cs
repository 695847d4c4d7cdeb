using MediatR;
using Shop.Adapters.Site.Admin.Layout;
using Shop.Application.Catalog.Browsing;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Shared;

namespace Shop.Adapters.Site.Admin.Products;

/// <summary>A page for one product, or for a new one.</summary>
public abstract class ManagedProductPage : DetailsPage<ProductDetails>
{
    private protected string Title => Id is null ? L["New product"] : Details?.Name ?? L["Product"];

    private protected sealed override IRequest<ProductDetails>? Query(string id, Actor visitor) =>
        EntityId.TryParse<ProductId>(id, out var product) ? new GetProduct(product, visitor) : null;
}
