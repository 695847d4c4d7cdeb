using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports;
using Shop.Domain.Jobs;

namespace Shop.Application.Jobs;

/// <summary>A worker asks for a turn at the job that has waited longest; null when none is due.</summary>
/// <param name="Lease">After how much time without progress somebody else may take the next turn.</param>
public sealed record TakeJob(TimeSpan Lease) : ICommand<TakenJob?>;

/// <summary>A job in hand.</summary>
/// <param name="Turn">What everything that is done in this turn must name.</param>
/// <param name="Processed">How many rows are done with already.</param>
public sealed record TakenJob(JobId Id, int Turn, ImportOptions Options, int Processed);

internal sealed class TakeJobHandler(IJobRepository jobs, IJobContents contents, TimeProvider clock) : IRequestHandler<TakeJob, TakenJob?>
{
    public async Task<TakenJob?> Handle(TakeJob command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var job = await jobs.LockDue(now, cancellationToken);
        if (job is null)
            return null;

        job.Take(now, now + command.Lease);
        if (!job.IsOver)
            return new TakenJob(job.Id, job.Turn, new ImportOptions(job.Format, job.DryRun, job.Upsert), job.Processed);

        await contents.Remove(job.Id, cancellationToken);
        return null;
    }
}
