using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Catalog;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Shared;

namespace Shop.Application.Catalog.Taxonomy;

/// <summary>
/// Deletes a category without products and children. For admins. Rejects with <c>category-not-found</c>, <c>stale-version</c> and
/// <c>in-use</c>.
/// </summary>
/// <param name="ExpectedVersion">The version on which the change is based; null accepts any.</param>
public sealed record DeleteCategory(Actor Actor, CategoryId Id, ExpectedVersion? ExpectedVersion) : ICommand<Unit>;

internal sealed class DeleteCategoryHandler(ITaxonRepository<Category, CategoryId> categories, ICategoryTree tree)
    : IRequestHandler<DeleteCategory, Unit>
{
    public async Task<Unit> Handle(DeleteCategory command, CancellationToken cancellationToken)
    {
        if ((await tree.Lock(cancellationToken)).HasChildren(command.Id))
            throw TaxonErrors.InUse();
        await categories.RemoveUnused(command.Id, command.ExpectedVersion, cancellationToken);
        return Unit.Value;
    }
}
