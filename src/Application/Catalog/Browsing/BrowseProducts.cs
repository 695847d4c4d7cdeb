using FluentValidation;
using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Catalog;
using Shop.Application.Validation;
using Shop.Domain.Accounts;

namespace Shop.Application.Catalog.Browsing;

/// <summary>Lists products that match a filter; a null visitor is an anonymous request.</summary>
public sealed record BrowseProducts(ProductFilter Fields, ProductSort Sort, PageRequest Page, Actor? Actor = null) : IQuery<Page<ProductDetails>>;

/// <summary>The sort order; products with equal keys are ordered by id.</summary>
public enum ProductSort
{
    Newest,
    PriceAscending,
    PriceDescending,
    NameAscending,
    NameDescending,

    /// <summary>Best match of the search text first; requires <c>q</c>.</summary>
    Relevance,

    /// <summary>Most views first.</summary>
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
            .WithErrorCode("words-missing").WithMessage("Must not be relevance unless q is given.");
    }
}

internal sealed class BrowseProductsHandler(ICatalogReader catalog) : IRequestHandler<BrowseProducts, Page<ProductDetails>>
{
    public Task<Page<ProductDetails>> Handle(BrowseProducts query, CancellationToken cancellationToken) =>
        SearchText.IsWithoutTerms(query.Fields.Q)
            ? Task.FromResult(Page<ProductDetails>.Empty(query.Page))
            : catalog.Browse(query.Fields, query.Actor, query.Sort, query.Page, cancellationToken);
}
