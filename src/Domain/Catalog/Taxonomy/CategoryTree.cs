namespace Shop.Domain.Catalog.Taxonomy;

/// <summary>The parent relation of all categories.</summary>
/// <param name="parents">The parent of every category; null for a root.</param>
public sealed class CategoryTree(IReadOnlyDictionary<CategoryId, CategoryId?> parents)
{
    public const int MaxDepth = 20;

    /// <summary>
    /// Checks a new parent. Rejects one that does not exist with <c>category-unknown</c>, the category itself or a descendant with
    /// <c>category-cycle</c>, and more than <see cref="MaxDepth"/> levels with <c>category-too-deep</c>.
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

    /// <summary>Whether the category has direct children.</summary>
    public bool HasChildren(CategoryId category) => parents.Values.Contains(category);

    private int Height(CategoryId category) =>
        1 + parents.Where(entry => entry.Value == category).Select(entry => Height(entry.Key)).DefaultIfEmpty().Max();
}
