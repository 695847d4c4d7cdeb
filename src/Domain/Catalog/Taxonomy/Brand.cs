namespace Shop.Domain.Catalog.Taxonomy;

/// <summary>The manufacturer or brand of a product.</summary>
public sealed class Brand : Taxon<BrandId>, INamedTaxon<Brand, BrandId>
{
    private Brand(BrandId id, string name, string slug)
        : base(id, name, slug)
    {
    }

    public static Brand Create(BrandId id, string name, string slug) => new(id, name, slug);
}
