namespace Shop.Domain.Catalog;

/// <summary>The kinds of taxa.</summary>
public enum LabelKind
{
    Brand,
    Category,
    Tag,
    Collection,
}
