using Microsoft.AspNetCore.Components;
using Shop.Application.Catalog.Taxonomy;

namespace Shop.Adapters.Site.Admin.Taxonomy;

/// <summary>What can be done with a category of the tree.</summary>
/// <param name="Add">Creates a category below it.</param>
/// <param name="Drag">It is dragged.</param>
/// <param name="Drop">The dragged category is dropped on it.</param>
public sealed record CategoryActions(
    EventCallback<CategoryBranch> Change,
    EventCallback<CategoryBranch> Delete,
    EventCallback<CategoryBranch> Add,
    EventCallback<CategoryBranch> Drag,
    EventCallback<CategoryBranch> Drop);
