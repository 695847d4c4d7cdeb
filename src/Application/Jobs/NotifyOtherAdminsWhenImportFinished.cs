using MediatR;
using Shop.Application.Messaging;
using Shop.Domain.Jobs;

namespace Shop.Application.Jobs;

/// <summary>Tells every other admin who wants mail of a whole import at once; nobody is told of its products one by one.</summary>
internal sealed class NotifyOtherAdminsWhenImportFinished(IMediator mediator) : IReaction<ImportFinished>
{
    public async Task<ReactionResult> React(Occurred<ImportFinished> occurred, CancellationToken cancellation)
    {
        await mediator.Send(new TellOtherAdminsOfImport(occurred.Id, occurred.Event), cancellation);
        return ReactionResult.Done;
    }
}
