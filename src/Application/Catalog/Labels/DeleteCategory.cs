using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;

namespace Shop.Application.Catalog.Labels;

/// <summary>An admin removes a category that no product has and nothing lies below.</summary>
/// <param name="ExpectedVersion">The version the caller saw; null accepts any.</param>
public sealed record DeleteCategory(Actor Actor, CategoryId Id, long? ExpectedVersion) : ICommand<Unit>;

internal sealed class DeleteCategoryHandler(ILabelRepository<Category, CategoryId> categories, ICategoryTree tree)
    : IRequestHandler<DeleteCategory, Unit>
{
    public async Task<Unit> Handle(DeleteCategory command, CancellationToken cancellationToken)
    {
        if ((await tree.Lock(cancellationToken)).HasChildren(command.Id))
            throw LabelErrors.InUse();
        await categories.RemoveUnused(command.Id, command.ExpectedVersion, cancellationToken);
        return Unit.Value;
    }
}
