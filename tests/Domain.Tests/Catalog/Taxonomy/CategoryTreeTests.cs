using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Shared;
using Shop.Testing.Fakes;

namespace Shop.Domain.Tests.Catalog.Taxonomy;

public sealed class CategoryTreeTests
{
    private static readonly CategoryId[] Ids = [.. Enumerable.Range(0, CategoryTree.MaxDepth + 1).Select(_ => CategoryId.New(TestClock.Start))];

    [Fact]
    public void Category_tree_rejects_cycles()
    {
        var tree = Chain(3);

        Refusal(() => tree.EnsureFits(Ids[0], Ids[0])).Should().Be("category-cycle");
        Refusal(() => tree.EnsureFits(Ids[0], Ids[2])).Should().Be("category-cycle");
        Refusal(() => tree.EnsureFits(Ids[2], Ids[0])).Should().BeNull();
        Refusal(() => tree.EnsureFits(Ids[2], null)).Should().BeNull();
    }

    [Fact]
    public void Category_tree_rejects_an_unknown_parent() => Refusal(() => Chain(1).EnsureFits(Ids[0], Ids[5])).Should().Be("category-unknown");

    [Fact]
    public void Category_tree_has_at_most_twenty_levels()
    {
        var tree = new CategoryTree(Parents(CategoryTree.MaxDepth - 1).Append(new(Ids[^1], null)).ToDictionary());

        Refusal(() => tree.EnsureFits(CategoryId.New(TestClock.Start), Ids[CategoryTree.MaxDepth - 2])).Should().BeNull();
        Refusal(() => Chain(CategoryTree.MaxDepth).EnsureFits(CategoryId.New(TestClock.Start), Ids[CategoryTree.MaxDepth - 1])).Should().Be("category-too-deep");
        Refusal(() => tree.EnsureFits(Ids[0], Ids[^1])).Should().BeNull();
        Refusal(() => new CategoryTree(Parents(CategoryTree.MaxDepth).Append(new(Ids[^1], null)).ToDictionary()).EnsureFits(Ids[0], Ids[^1])).Should().Be("category-too-deep");
    }

    [Fact]
    public void Category_tree_reports_categories_with_children()
    {
        Chain(2).HasChildren(Ids[0]).Should().BeTrue();
        Chain(2).HasChildren(Ids[1]).Should().BeFalse();
    }

    /// <summary>A chain of categories, each the child of the previous one.</summary>
    private static CategoryTree Chain(int length) => new(Parents(length).ToDictionary());

    private static IEnumerable<KeyValuePair<CategoryId, CategoryId?>> Parents(int length) =>
        Enumerable.Range(0, length).Select(index => KeyValuePair.Create(Ids[index], index == 0 ? (CategoryId?)null : Ids[index - 1]));

    private static string? Refusal(Action action)
    {
        try
        {
            action();
            return null;
        }
        catch (DomainException refused)
        {
            return refused.Code;
        }
    }
}
