using FluentValidation;
using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Catalog;
using Shop.Application.Validation;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;

namespace Shop.Application.Catalog.Browsing;

/// <summary>Lists the products of a seller in every status, newest first.</summary>
/// <param name="Status">One status; null for any.</param>
public sealed record ListOwnProducts(Actor Seller, ProductStatus? Status, PageRequest Page) : IQuery<Page<ProductDetails>>;

internal sealed class ListOwnProductsValidator : AbstractValidator<ListOwnProducts>
{
    public ListOwnProductsValidator() => RuleFor(q => q.Page).SetValidator(new PageRequestValidator());
}

internal sealed class ListOwnProductsHandler(ICatalogReader catalog) : IRequestHandler<ListOwnProducts, Page<ProductDetails>>
{
    public Task<Page<ProductDetails>> Handle(ListOwnProducts query, CancellationToken cancellationToken) =>
        catalog.OfSeller(query.Seller.Id, query.Status, query.Page, cancellationToken);
}
