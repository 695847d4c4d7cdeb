using Shop.Domain.Shared;

namespace Shop.Domain.Catalog.Taxonomy;

/// <summary>Domain errors of the category tree.</summary>
public static class CategoryErrors
{
    public static DomainException UnknownParent() =>
        new("category-unknown", "The parent category does not exist.",
            new Fault("parentId", "category-unknown", "Is not a category of this store."));

    public static DomainException Cycle() =>
        new("category-cycle", "A category cannot be its own ancestor.",
            new Fault("parentId", "category-cycle", "Must not be the category itself or one of its descendants."));

    public static DomainException TooDeep() =>
        new("category-too-deep", $"The category tree has at most {CategoryTree.MaxDepth} levels.",
            new Fault("parentId", "category-too-deep", $"Must keep the category tree within {CategoryTree.MaxDepth} levels."));
}
