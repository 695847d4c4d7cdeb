using FluentValidation;
using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports;
using Shop.Domain.Accounts;

namespace Shop.Application.Catalog;

/// <summary>Somebody looks through the products; a null visitor is an anonymous one.</summary>
public sealed record BrowseProducts(ProductFilter Fields, ProductSort Sort, PageRequest Page, Actor? Visitor = null) : IQuery<Page<ProductDetails>>;

/// <summary>In which order; equal products follow their ids.</summary>
public enum ProductSort
{
    Newest,
    PriceAscending,
    PriceDescending,
    NameAscending,
    NameDescending,

    /// <summary>Best matches of the words first.</summary>
    Relevance,

    /// <summary>Most viewed first.</summary>
    Popular,
}

internal sealed class BrowseProductsValidator : AbstractValidator<BrowseProducts>
{
    public BrowseProductsValidator()
    {
        RuleFor(q => q.Page).SetValidator(new PageRequestValidator());
        RuleFor(q => q.Fields).SetValidator(new ProductFilterValidator());
        RuleFor(q => q.Sort)
            .Must((query, sort) => sort != ProductSort.Relevance || query.Fields.Q is not null)
            .WithErrorCode("words-missing").WithMessage("Can be relevance only together with q.");
    }
}

internal sealed class BrowseProductsHandler(ICatalogReader catalog) : IRequestHandler<BrowseProducts, Page<ProductDetails>>
{
    public Task<Page<ProductDetails>> Handle(BrowseProducts query, CancellationToken cancellationToken) =>
        catalog.Browse(query.Fields, query.Visitor, query.Sort, query.Page, cancellationToken);
}
