using FluentValidation;
using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;

namespace Shop.Application.Catalog.Labels;

/// <summary>An admin changes the given fields of a tag; what is left out stays as it is.</summary>
/// <param name="ExpectedVersion">The version the caller saw; null accepts any.</param>
public sealed record ChangeTag(Actor Actor, TagId Id, long? ExpectedVersion, LabelFields Fields) : ICommand<Unit>;

internal sealed class ChangeTagValidator : AbstractValidator<ChangeTag>
{
    public ChangeTagValidator() => RuleFor(c => c.Fields).SetValidator(new LabelFieldsValidator());
}

internal sealed class ChangeTagHandler(ILabelRepository<Tag, TagId> tags) : IRequestHandler<ChangeTag, Unit>
{
    public async Task<Unit> Handle(ChangeTag command, CancellationToken cancellationToken)
    {
        var tag = await tags.LockVersion(command.Id, command.ExpectedVersion, cancellationToken);
        tag.Rename(command.Fields);
        return Unit.Value;
    }
}
