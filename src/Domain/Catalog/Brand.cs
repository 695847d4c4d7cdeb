namespace Shop.Domain.Catalog;

/// <summary>The maker's name on a product.</summary>
public sealed class Brand : Label<BrandId>
{
    private Brand(BrandId id, string name, string slug)
        : base(id, name, slug)
    {
    }

    /// <param name="slug">Made from the name when not given.</param>
    public static Brand Create(BrandId id, string name, string? slug = null) => new(id, name, slug ?? Catalog.Slug.From(name));
}
