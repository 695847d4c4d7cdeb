using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;

namespace Shop.Application.Catalog.Labels;

/// <summary>An admin removes a tag that no product has.</summary>
/// <param name="ExpectedVersion">The version the caller saw; null accepts any.</param>
public sealed record DeleteTag(Actor Actor, TagId Id, long? ExpectedVersion) : ICommand<Unit>;

internal sealed class DeleteTagHandler(ILabelRepository<Tag, TagId> tags) : IRequestHandler<DeleteTag, Unit>
{
    public async Task<Unit> Handle(DeleteTag command, CancellationToken cancellationToken)
    {
        await tags.RemoveUnused(command.Id, command.ExpectedVersion, cancellationToken);
        return Unit.Value;
    }
}
