namespace Shop.Domain.Catalog.Taxonomy;

/// <summary>A keyword shared by products, such as <c>organic</c> or <c>gift</c>.</summary>
public sealed class Tag : Taxon<TagId>, INamedTaxon<Tag, TagId>
{
    private Tag(TagId id, string name, string slug)
        : base(id, name, slug)
    {
    }

    public static Tag Create(TagId id, string name, string slug) => new(id, name, slug);
}
