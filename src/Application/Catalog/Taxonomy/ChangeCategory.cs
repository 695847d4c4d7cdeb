using FluentValidation;
using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Catalog;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Shared;

namespace Shop.Application.Catalog.Taxonomy;

/// <summary>
/// Changes the given fields of a category. For admins. Rejects with <c>category-not-found</c>, <c>stale-version</c>, <c>name-taken</c>,
/// <c>slug-taken</c> and the codes of <see cref="CategoryTree.EnsureFits"/>.
/// </summary>
/// <param name="ExpectedVersion">The version on which the change is based; null accepts any.</param>
public sealed record ChangeCategory(Actor Actor, CategoryId Id, ExpectedVersion? ExpectedVersion, CategoryFields Fields) : ICommand<Unit>;

internal sealed class ChangeCategoryValidator : AbstractValidator<ChangeCategory>
{
    public ChangeCategoryValidator() => RuleFor(c => c.Fields).SetValidator(new CategoryFieldsValidator());
}

internal sealed class ChangeCategoryHandler(ITaxonRepository<Category, CategoryId> categories, ICategoryTree tree)
    : IRequestHandler<ChangeCategory, Unit>
{
    public async Task<Unit> Handle(ChangeCategory command, CancellationToken cancellationToken)
    {
        var fields = command.Fields;
        var places = fields.ParentId.IsGiven ? await tree.Lock(cancellationToken) : null;
        var category = await categories.LockVersion(command.Id, command.ExpectedVersion, cancellationToken);
        category.Rename(fields.Taxon);
        category.Describe(fields.Icon.Or(category.Icon), fields.Description.Or(category.Description));
        if (places is not null)
        {
            places.EnsureFits(category.Id, fields.ParentId.Value);
            category.MoveTo(fields.ParentId.Value);
        }

        return Unit.Value;
    }
}
