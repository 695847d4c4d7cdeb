using FluentValidation;
using Shop.Application.Validation;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Shared;

namespace Shop.Application.Catalog.Browsing;

/// <summary>Selects products that match all given criteria, and any value of a list; null matches any.</summary>
/// <param name="Q">
/// Search words. Each must be the beginning of a word in name, sku, description or brand, ignoring accents. A word that begins no
/// word in the store also matches the most similar words. In scripts without blanks between words, any part of two characters is a word.
/// A text without a letter or digit finds nothing.
/// </param>
/// <param name="MinPrice">The lowest effective price in minor units, inclusive.</param>
/// <param name="MaxPrice">The highest effective price in minor units, inclusive.</param>
/// <param name="Brands">
/// Ids or slugs, up to 50; the same holds for categories, which include their descendants, tags and collections.
/// </param>
/// <param name="Sellers">Up to 50.</param>
/// <param name="Statuses">Published when null. Products in other statuses are visible to their seller and admins only.</param>
/// <param name="InStock">Selects only products that are available.</param>
/// <param name="LowStock">Selects only products of which so few units are available.</param>
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
    bool InStock = false,
    LowStockLevel? LowStock = null)
{
    public const int QueryMaxLength = 200;
    public const int MaxValues = 50;
}

/// <summary>How few units of a product are available.</summary>
public enum LowStockLevel
{
    /// <summary>None.</summary>
    Out,

    /// <summary>At least one, but fewer than the report of products that run out usually names.</summary>
    Low,
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
            .WithErrorCode("out-of-range").WithMessage("Must not be greater than maxPrice.");
        RuleFor(f => f.Brands!).ListOfAtMost(ProductFilter.MaxValues).OverridePropertyName("Brand");
        RuleFor(f => f.Categories!).ListOfAtMost(ProductFilter.MaxValues).OverridePropertyName("Category");
        RuleFor(f => f.Tags!).ListOfAtMost(ProductFilter.MaxValues).OverridePropertyName("Tag");
        RuleFor(f => f.Collections!).ListOfAtMost(ProductFilter.MaxValues).OverridePropertyName("Collection");
        RuleFor(f => f.Sellers!).ListOfAtMost(ProductFilter.MaxValues).OverridePropertyName("Seller");
    }
}
