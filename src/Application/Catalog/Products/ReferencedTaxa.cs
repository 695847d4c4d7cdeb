using Shop.Domain.Catalog;
using Shop.Domain.Catalog.Taxonomy;

namespace Shop.Application.Catalog.Products;

/// <summary>The taxa to which products refer.</summary>
internal sealed record ReferencedTaxa(
    IReadOnlyCollection<BrandId> Brands,
    IReadOnlyCollection<CategoryId> Categories,
    IReadOnlyCollection<TagId> Tags,
    IReadOnlyCollection<CollectionId> Collections)
{
    public static ReferencedTaxa Of(ProductDescription product) =>
        new(OneOrNone(product.BrandId), product.CategoryIds, product.TagIds, OneOrNone(product.CollectionId));

    /// <summary>Those of a request, which may be invalid: no more of each than a valid one may have.</summary>
    public static ReferencedTaxa Of(ProductFields fields) =>
        new(
            OneOrNone(fields.BrandId.Value),
            [.. (fields.CategoryIds.Value ?? []).Take(ProductDescription.MaxCategories)],
            [.. (fields.TagIds.Value ?? []).Take(ProductDescription.MaxTags)],
            OneOrNone(fields.CollectionId.Value));

    public static ReferencedTaxa OfAll(IReadOnlyCollection<ReferencedTaxa> many) =>
        new(
            many.SelectMany(one => one.Brands).ToHashSet(),
            many.SelectMany(one => one.Categories).ToHashSet(),
            many.SelectMany(one => one.Tags).ToHashSet(),
            many.SelectMany(one => one.Collections).ToHashSet());

    /// <summary>Without those of the given product; null for none.</summary>
    public ReferencedTaxa Except(ProductDescription? product) =>
        product is null
            ? this
            : new(
                product.BrandId is { } brand ? [.. Brands.Where(id => id != brand)] : Brands,
                [.. Categories.Except(product.CategoryIds)],
                [.. Tags.Except(product.TagIds)],
                product.CollectionId is { } collection ? [.. Collections.Where(id => id != collection)] : Collections);

    private static TId[] OneOrNone<TId>(TId? id)
        where TId : struct =>
        id is { } one ? [one] : [];
}
