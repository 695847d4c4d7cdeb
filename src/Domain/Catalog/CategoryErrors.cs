using Shop.Domain.Shared;

namespace Shop.Domain.Catalog;

/// <summary>What the tree of categories refuses.</summary>
public static class CategoryErrors
{
    public static DomainException UnknownParent() =>
        new("category-unknown", "The parent does not exist.", new Fault("parentId", "category-unknown", "Is not a category of this store."));

    public static DomainException Cycle() =>
        new("category-cycle", "A category cannot lie below itself.",
            new Fault("parentId", "category-cycle", "Must not be the category itself or one below it."));

    public static DomainException TooDeep() =>
        new("category-too-deep", $"The tree of categories has at most {CategoryTree.MaxDepth} levels.",
            new Fault("parentId", "category-too-deep", $"Must leave the tree at {CategoryTree.MaxDepth} levels at most."));
}
