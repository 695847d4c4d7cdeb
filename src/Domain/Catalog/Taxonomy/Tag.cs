namespace Shop.Domain.Catalog.Taxonomy;

/// <summary>A keyword shared by products, such as <c>organic</c> or <c>gift</c>.</summary>
public sealed class Tag : Taxon<TagId>, INamedTaxon<Tag, TagId>
{
    private Tag(TagId id, string name, string slug)
        : base(id, name, slug)
    {
    }

    /// <param name="slug">Derived from the name when null.</param>
    public static Tag Create(TagId id, string name, string? slug = null) => new(id, name, slug ?? Catalog.Slug.From(name));
}
