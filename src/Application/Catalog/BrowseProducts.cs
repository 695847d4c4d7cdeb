using FluentValidation;
using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports;
using Shop.Domain.Shared;

namespace Shop.Application.Catalog;

/// <summary>Somebody looks through the published products.</summary>
public sealed record BrowseProducts(ProductFilter Fields, ProductSort Sort, PageRequest Page) : IQuery<Page<ProductDetails>>;

/// <summary>Which products are wanted; null is any.</summary>
/// <param name="Q">Words that all stand in name, sku, description or brand, each at least as the beginning of a word.</param>
/// <param name="MinPrice">Minor units of the effective price, inclusive.</param>
/// <param name="MaxPrice">Minor units of the effective price, inclusive.</param>
public sealed record ProductFilter(string? Q, long? MinPrice, long? MaxPrice)
{
    public const int QueryMaxLength = 200;
}

/// <summary>In which order; equal products follow their ids.</summary>
public enum ProductSort
{
    Newest,
    PriceAscending,
    PriceDescending,
    NameAscending,
    NameDescending,
}

internal sealed class BrowseProductsValidator : AbstractValidator<BrowseProducts>
{
    public BrowseProductsValidator()
    {
        RuleFor(q => q.Page).SetValidator(new PageRequestValidator());
        RuleFor(q => q.Fields.Q).OptionalLine(ProductFilter.QueryMaxLength);
        RuleFor(q => q.Fields.MinPrice).InclusiveBetween(0, Money.MaxAmount)
            .WithErrorCode("out-of-range").WithMessage($"Must be from 0 to {Money.MaxAmount}.");
        RuleFor(q => q.Fields.MaxPrice).InclusiveBetween(0, Money.MaxAmount)
            .WithErrorCode("out-of-range").WithMessage($"Must be from 0 to {Money.MaxAmount}.");
        RuleFor(q => q.Fields.MinPrice)
            .Must((query, least) => least is null || query.Fields.MaxPrice is null || least <= query.Fields.MaxPrice)
            .WithErrorCode("out-of-range").WithMessage("Must not be above maxPrice.");
    }
}

internal sealed class BrowseProductsHandler(ICatalogReader catalog) : IRequestHandler<BrowseProducts, Page<ProductDetails>>
{
    public Task<Page<ProductDetails>> Handle(BrowseProducts query, CancellationToken cancellationToken) =>
        catalog.Browse(query.Fields, query.Sort, query.Page, cancellationToken);
}
