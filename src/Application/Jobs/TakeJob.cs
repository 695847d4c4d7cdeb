using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Jobs;
using Shop.Domain.Jobs;

namespace Shop.Application.Jobs;

/// <summary>
/// Leases the job that is due and was created first; returns null when none is due. Fails a job without progress and deletes its file.
/// </summary>
/// <param name="Lease">The time without progress after which another worker may take the job.</param>
public sealed record TakeJob(TimeSpan Lease) : ICommand<TakenJob?>;

/// <summary>A leased job.</summary>
/// <param name="LeaseNumber">The lease number, to be passed with every write under this lease.</param>
/// <param name="Processed">The number of rows processed so far.</param>
public sealed record TakenJob(JobId Id, int LeaseNumber, ImportOptions Options, int Processed);

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
            return new TakenJob(job.Id, job.Lease.Number, new ImportOptions(job.Format, job.DryRun, job.Upsert), job.Processed);

        await contents.Remove(job.Id, cancellationToken);
        return null;
    }
}
