using FluentValidation;
using Shop.Application.Messaging;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Shared;

namespace Shop.Application.Catalog;

/// <summary>Which products are wanted: those that meet all that is given, and of a list of values any; null is any.</summary>
/// <param name="Q">
/// Words that all stand in name, sku, description or brand, each at least as the beginning of a word, accents aside. A word that begins
/// none in the store also finds the words most like it.
/// </param>
/// <param name="MinPrice">Minor units of the effective price, inclusive.</param>
/// <param name="MaxPrice">Minor units of the effective price, inclusive.</param>
/// <param name="Brands">Ids or slugs, up to 50; so are the categories, which stand for all below them too, the tags and the collections.</param>
/// <param name="Sellers">Up to 50.</param>
/// <param name="Statuses">Published when not given; what is not published is shown to its seller and admins alone.</param>
/// <param name="InStock">Only what can be ordered now.</param>
public sealed record ProductFilter(
    string? Q = null,
    long? MinPrice = null,
    long? MaxPrice = null,
    IReadOnlyList<string>? Brands = null,
    IReadOnlyList<string>? Categories = null,
    IReadOnlyList<string>? Tags = null,
    IReadOnlyList<string>? Collections = null,
    IReadOnlyList<AccountId>? Sellers = null,
    IReadOnlyList<ProductStatus>? Statuses = null,
    bool InStock = false)
{
    public const int QueryMaxLength = 200;
    public const int MaxValues = 50;
}

internal sealed class ProductFilterValidator : AbstractValidator<ProductFilter>
{
    public ProductFilterValidator()
    {
        RuleFor(f => f.Q).OptionalLine(ProductFilter.QueryMaxLength);
        RuleFor(f => f.MinPrice).InclusiveBetween(0, Money.MaxAmount)
            .WithErrorCode("out-of-range").WithMessage($"Must be from 0 to {Money.MaxAmount}.");
        RuleFor(f => f.MaxPrice).InclusiveBetween(0, Money.MaxAmount)
            .WithErrorCode("out-of-range").WithMessage($"Must be from 0 to {Money.MaxAmount}.");
        RuleFor(f => f.MinPrice)
            .Must((filter, least) => least is null || filter.MaxPrice is null || least <= filter.MaxPrice)
            .WithErrorCode("out-of-range").WithMessage("Must not be above maxPrice.");
        RuleFor(f => f.Brands!).ListOfAtMost(ProductFilter.MaxValues).OverridePropertyName("Brand");
        RuleFor(f => f.Categories!).ListOfAtMost(ProductFilter.MaxValues).OverridePropertyName("Category");
        RuleFor(f => f.Tags!).ListOfAtMost(ProductFilter.MaxValues).OverridePropertyName("Tag");
        RuleFor(f => f.Collections!).ListOfAtMost(ProductFilter.MaxValues).OverridePropertyName("Collection");
        RuleFor(f => f.Sellers!).ListOfAtMost(ProductFilter.MaxValues).OverridePropertyName("Seller");
    }
}
