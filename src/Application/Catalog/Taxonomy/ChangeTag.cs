using FluentValidation;
using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Catalog;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog.Taxonomy;

namespace Shop.Application.Catalog.Taxonomy;

/// <summary>
/// Changes the given fields of a tag. For admins. Rejects with <c>tag-not-found</c>, <c>stale-version</c>, <c>name-taken</c> and
/// <c>slug-taken</c>.
/// </summary>
/// <param name="ExpectedVersion">The version on which the change is based; null accepts any.</param>
public sealed record ChangeTag(Actor Actor, TagId Id, long? ExpectedVersion, TaxonFields Fields) : ICommand<Unit>;

internal sealed class ChangeTagValidator : AbstractValidator<ChangeTag>
{
    public ChangeTagValidator() => RuleFor(c => c.Fields).SetValidator(new TaxonFieldsValidator());
}

internal sealed class ChangeTagHandler(ITaxonRepository<Tag, TagId> tags) : IRequestHandler<ChangeTag, Unit>
{
    public async Task<Unit> Handle(ChangeTag command, CancellationToken cancellationToken)
    {
        var tag = await tags.LockVersion(command.Id, command.ExpectedVersion, cancellationToken);
        tag.Rename(command.Fields);
        return Unit.Value;
    }
}
