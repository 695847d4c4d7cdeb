namespace Shop.Domain.Catalog.Taxonomy;

/// <summary>The kinds of taxa.</summary>
public enum TaxonKind
{
    Brand,
    Category,
    Tag,
    Collection,
}
