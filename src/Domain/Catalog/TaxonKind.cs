namespace Shop.Domain.Catalog;

/// <summary>The kinds of taxa.</summary>
public enum TaxonKind
{
    Brand,
    Category,
    Tag,
    Collection,
}
