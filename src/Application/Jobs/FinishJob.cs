using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Jobs;
using Shop.Domain.Jobs;

namespace Shop.Application.Jobs;

/// <summary>Completes a job and deletes its file. Rejects with <c>job-not-found</c> and <c>job-taken-over</c>.</summary>
public sealed record FinishJob(JobId Id, int LeaseNumber) : ICommand<Unit>;

internal sealed class FinishJobHandler(IJobRepository jobs, IJobContents contents, TimeProvider clock) : IRequestHandler<FinishJob, Unit>
{
    public async Task<Unit> Handle(FinishJob command, CancellationToken cancellationToken)
    {
        var job = await jobs.Lock(command.Id, cancellationToken) ?? throw JobErrors.NotFound(command.Id);

        job.Finish(command.LeaseNumber, clock.GetUtcNow());
        await contents.Remove(job.Id, cancellationToken);
        return Unit.Value;
    }
}
