using MediatR;
using Shop.Application.Messaging;
using Shop.Domain.Jobs;

namespace Shop.Application.Jobs.Import;

/// <summary>Notifies all other subscribed admins of an import as a whole; there is no notification per product.</summary>
internal sealed class NotifyOtherAdminsWhenImportFinished(IMediator mediator) : IReaction<ImportFinished>
{
    public async Task<ReactionResult> React(Occurred<ImportFinished> occurred, CancellationToken cancellation)
    {
        await mediator.Send(new NotifyOtherAdminsOfImport(occurred.Id, occurred.Event), cancellation);
        return ReactionResult.Done;
    }
}
