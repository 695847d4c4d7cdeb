namespace Shop.Domain.Catalog;

/// <summary>A word that products have in common: <c>organic</c>, <c>gift</c>.</summary>
public sealed class Tag : Label<TagId>
{
    private Tag(TagId id, string name, string slug)
        : base(id, name, slug)
    {
    }

    /// <param name="slug">Made from the name when not given.</param>
    public static Tag Create(TagId id, string name, string? slug = null) => new(id, name, slug ?? Catalog.Slug.From(name));
}
