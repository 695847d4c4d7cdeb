using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports;
using Shop.Domain.Jobs;

namespace Shop.Application.Jobs;

/// <summary>
/// A worker imports the next rows of a file. What the rows change and what is noted of them are committed together, so that whoever goes
/// on after a crash begins behind the last row that was applied.
/// </summary>
/// <param name="Lease">After how much time without further progress somebody else may take the next turn.</param>
public sealed record ImportRows(JobId Id, int Turn, IReadOnlyList<ImportRow> Rows, TimeSpan Lease) : ICommand<JobProgress>;

internal sealed class ImportRowsHandler(IJobRepository jobs, ImportedRows rows, IMediator mediator, TimeProvider clock)
    : IRequestHandler<ImportRows, JobProgress>
{
    public async Task<JobProgress> Handle(ImportRows command, CancellationToken cancellationToken)
    {
        var job = await Lock(command, cancellationToken);
        var progress = job.DryRun
            ? await Rehearse(new RehearseRows(job.Id, job.StartedBy, job.Upsert, command.Rows), cancellationToken)
            : await rows.Apply(job.Id, job.StartedBy, job.Upsert, command.Rows, cancellationToken);

        // A refused row makes the session forget what it has loaded.
        job = await Lock(command, cancellationToken);
        job.Advance(command.Turn, progress, clock.GetUtcNow() + command.Lease);
        return progress;
    }

    private async Task<Job> Lock(ImportRows command, CancellationToken cancellation)
    {
        var job = await jobs.Lock(command.Id, cancellation) ?? throw JobErrors.NotFound(command.Id);
        job.EnsureTurn(command.Turn);
        return job;
    }

    private async Task<JobProgress> Rehearse(RehearseRows rehearsal, CancellationToken cancellation)
    {
        try
        {
            return await mediator.Send(rehearsal, cancellation);
        }
        catch (RehearsedException over)
        {
            return over.Progress;
        }
    }
}
