namespace Shop.Domain.Catalog;

/// <summary>Which category lies below which.</summary>
/// <param name="parents">The parent of every category; null for those at the top.</param>
public sealed class CategoryTree(IReadOnlyDictionary<CategoryId, CategoryId?> parents)
{
    public const int MaxDepth = 20;

    /// <summary>
    /// Refuses with <c>category-unknown</c> a parent that does not exist, with <c>category-cycle</c> one that lies below the category,
    /// and with <c>category-too-deep</c> a place where the tree would have more than <see cref="MaxDepth"/> levels.
    /// </summary>
    public void EnsureFits(CategoryId category, CategoryId? parent)
    {
        if (parent is { } wanted && !parents.ContainsKey(wanted))
            throw CategoryErrors.UnknownParent();

        var levelsAbove = 0;
        for (var above = parent; above is { } id; above = parents[id])
        {
            levelsAbove++;
            if (id == category)
                throw CategoryErrors.Cycle();
        }

        if (levelsAbove + Height(category) > MaxDepth)
            throw CategoryErrors.TooDeep();
    }

    /// <summary>Whether anything lies directly below this category.</summary>
    public bool HasChildren(CategoryId category) => parents.Values.Contains(category);

    private int Height(CategoryId category) =>
        1 + parents.Where(entry => entry.Value == category).Select(entry => Height(entry.Key)).DefaultIfEmpty().Max();
}
