using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Jobs;
using Shop.Domain.Jobs;

namespace Shop.Application.Jobs;

/// <summary>Ends a lease before the job is complete. Rejects with <c>job-not-found</c> and <c>job-taken-over</c>.</summary>
/// <param name="Wait">The delay until the next lease may begin.</param>
public sealed record GiveJobBack(JobId Id, int LeaseNumber, TimeSpan Wait) : ICommand<Unit>;

internal sealed class GiveJobBackHandler(IJobRepository jobs, TimeProvider clock) : IRequestHandler<GiveJobBack, Unit>
{
    public async Task<Unit> Handle(GiveJobBack command, CancellationToken cancellationToken)
    {
        var job = await jobs.Lock(command.Id, cancellationToken) ?? throw JobErrors.NotFound(command.Id);

        job.GiveBack(command.LeaseNumber, clock.GetUtcNow() + command.Wait);
        return Unit.Value;
    }
}
