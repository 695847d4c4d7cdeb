using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Jobs;
using Shop.Domain.Catalog;
using Shop.Domain.Jobs;
using Shop.Domain.Shared;

namespace Shop.Application.Jobs.Import;

/// <summary>
/// Applies rows of a file. The changes and the progress commit together, so that the next worker after a crash continues after the last
/// applied row. Rejects with <c>job-not-found</c>, <c>job-taken-over</c>, and as <see cref="ImportBySets"/> does.
/// </summary>
internal sealed record ApplyRows(JobId Id, int LeaseNumber, IReadOnlyList<ImportRow> Rows, TimeSpan Lease, bool IsOneByOne) : ICommand<JobProgress>;

internal sealed class ApplyRowsHandler(
    IJobRepository jobs, ImportBySets sets, ImportOneByOne rows, Causation causation, IMediator mediator, TimeProvider clock)
    : IRequestHandler<ApplyRows, JobProgress>
{
    public async Task<JobProgress> Handle(ApplyRows command, CancellationToken cancellationToken)
    {
        var job = await Lock(command, cancellationToken);
        causation.Job = job.Id;
        var progress = job.DryRun ? await DryRun(job, command, cancellationToken)
            : command.IsOneByOne ? await rows.Apply(job.StartedBy, job.Upsert, command.Rows, cancellationToken)
            : await sets.Apply(job.StartedBy, job.Upsert, command.Rows, cancellationToken);

        // A rejected row clears the session's loaded entities, so the job is loaded again.
        job = await Lock(command, cancellationToken);
        job.Advance(command.LeaseNumber, progress, clock.GetUtcNow() + command.Lease);
        return progress;
    }

    private async Task<Job> Lock(ApplyRows command, CancellationToken cancellation)
    {
        var job = await jobs.Lock(command.Id, cancellation) ?? throw JobErrors.NotFound(command.Id);
        job.EnsureLease(command.LeaseNumber);
        return job;
    }

    /// <summary>The rows of a dry run are not divided, because each must see those before it.</summary>
    private async Task<JobProgress> DryRun(Job job, ApplyRows command, CancellationToken cancellation)
    {
        try
        {
            return await DryRun(new DryRunRows(job.StartedBy, job.Upsert, command.Rows, IsOneByOne: false), cancellation);
        }
        catch (DomainException taken) when (ProductErrors.IsTaken(taken))
        {
            return await DryRun(new DryRunRows(job.StartedBy, job.Upsert, command.Rows, IsOneByOne: true), cancellation);
        }
    }

    private async Task<JobProgress> DryRun(DryRunRows dryRun, CancellationToken cancellation)
    {
        try
        {
            return await mediator.Send(dryRun, cancellation);
        }
        catch (DryRunCompletedException over)
        {
            return over.Progress;
        }
    }
}
