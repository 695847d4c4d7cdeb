using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Jobs;
using Shop.Domain.Jobs;

namespace Shop.Application.Jobs.Import;

/// <summary>
/// Imports the next rows of a file. The changes and the progress commit together, so that the next worker after a crash continues after the
/// last applied row. Rejects with <c>job-not-found</c> and <c>job-taken-over</c>.
/// </summary>
/// <param name="Lease">The time without progress after which another worker may take the job.</param>
public sealed record ImportRows(JobId Id, int LeaseNumber, IReadOnlyList<ImportRow> Rows, TimeSpan Lease) : ICommand<JobProgress>;

internal sealed class ImportRowsHandler(IJobRepository jobs, ImportedRows rows, Causation causation, IMediator mediator, TimeProvider clock)
    : IRequestHandler<ImportRows, JobProgress>
{
    public async Task<JobProgress> Handle(ImportRows command, CancellationToken cancellationToken)
    {
        var job = await Lock(command, cancellationToken);
        causation.Job = job.Id;
        var progress = job.DryRun
            ? await DryRun(new DryRunRows(job.StartedBy, job.Upsert, command.Rows), cancellationToken)
            : await rows.Apply(job.StartedBy, job.Upsert, command.Rows, cancellationToken);

        // A rejected row clears the session's loaded entities, so the job is loaded again.
        job = await Lock(command, cancellationToken);
        job.Advance(command.LeaseNumber, progress, clock.GetUtcNow() + command.Lease);
        return progress;
    }

    private async Task<Job> Lock(ImportRows command, CancellationToken cancellation)
    {
        var job = await jobs.Lock(command.Id, cancellation) ?? throw JobErrors.NotFound(command.Id);
        job.EnsureLease(command.LeaseNumber);
        return job;
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
