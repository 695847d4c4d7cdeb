using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports;
using Shop.Domain.Jobs;

namespace Shop.Application.Jobs;

/// <summary>A worker has come to the end of a job's file, which nobody needs any more.</summary>
public sealed record FinishJob(JobId Id, int Turn) : ICommand<Unit>;

internal sealed class FinishJobHandler(IJobRepository jobs, IJobContents contents, TimeProvider clock) : IRequestHandler<FinishJob, Unit>
{
    public async Task<Unit> Handle(FinishJob command, CancellationToken cancellationToken)
    {
        var job = await jobs.Lock(command.Id, cancellationToken) ?? throw JobErrors.NotFound(command.Id);

        job.Finish(command.Turn, clock.GetUtcNow());
        await contents.Remove(job.Id, cancellationToken);
        return Unit.Value;
    }
}
