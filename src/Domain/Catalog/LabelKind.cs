namespace Shop.Domain.Catalog;

/// <summary>The kinds of labels there are.</summary>
public enum LabelKind
{
    Brand,
    Category,
    Tag,
    Collection,
}
