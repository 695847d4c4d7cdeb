using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Catalog;
using Shop.Domain.Catalog.Taxonomy;

namespace Shop.Application.Catalog.Taxonomy;

/// <summary>Returns all categories as a tree.</summary>
/// <param name="IsCounted">Whether their products are counted, which takes long in a large catalog; otherwise the counts are 0.</param>
public sealed record ReadCategoryTree(bool IsCounted = true) : IQuery<IReadOnlyList<CategoryBranch>>;

/// <summary>A category with its descendants; siblings are ordered by name.</summary>
public sealed record CategoryBranch(Counted<Category> Category, IReadOnlyList<CategoryBranch> Children);

internal sealed class ReadCategoryTreeHandler(ICategoryTree tree) : IRequestHandler<ReadCategoryTree, IReadOnlyList<CategoryBranch>>
{
    public async Task<IReadOnlyList<CategoryBranch>> Handle(ReadCategoryTree query, CancellationToken cancellationToken)
    {
        var byParent = (await tree.ReadAll(query.IsCounted, cancellationToken)).ToLookup(category => category.Taxon.ParentId);
        return Below(null, byParent);
    }

    private static IReadOnlyList<CategoryBranch> Below(CategoryId? parent, ILookup<CategoryId?, Counted<Category>> byParent) =>
        [.. byParent[parent].Select(category => new CategoryBranch(category, Below(category.Taxon.Id, byParent)))];
}
