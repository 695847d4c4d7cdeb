using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports;
using Shop.Domain.Jobs;

namespace Shop.Application.Jobs;

/// <summary>A worker ends its turn before the job is done.</summary>
/// <param name="Wait">After how much time the next turn may be taken.</param>
public sealed record GiveJobBack(JobId Id, int Turn, TimeSpan Wait) : ICommand<Unit>;

internal sealed class GiveJobBackHandler(IJobRepository jobs, TimeProvider clock) : IRequestHandler<GiveJobBack, Unit>
{
    public async Task<Unit> Handle(GiveJobBack command, CancellationToken cancellationToken)
    {
        var job = await jobs.Lock(command.Id, cancellationToken) ?? throw JobErrors.NotFound(command.Id);

        job.GiveBack(command.Turn, clock.GetUtcNow() + command.Wait);
        return Unit.Value;
    }
}
