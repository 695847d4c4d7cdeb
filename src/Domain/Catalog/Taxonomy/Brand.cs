namespace Shop.Domain.Catalog.Taxonomy;

/// <summary>The manufacturer or brand of a product.</summary>
public sealed class Brand : Taxon<BrandId>, INamedTaxon<Brand, BrandId>
{
    private Brand(BrandId id, string name, string slug)
        : base(id, name, slug)
    {
    }

    /// <param name="slug">Derived from the name when null.</param>
    public static Brand Create(BrandId id, string name, string? slug = null) => new(id, name, slug ?? Catalog.Slug.From(name));
}
