using MediatR;
using Shop.Application.Messaging;
using Shop.Domain.Catalog;
using Shop.Domain.Jobs;
using Shop.Domain.Shared;

namespace Shop.Application.Jobs.Import;

/// <summary>
/// Imports the next rows of a file, all in one transaction; when another request takes a sku, name or slug of theirs meanwhile, one by one in
/// several. Rejects with <c>job-not-found</c> and <c>job-taken-over</c>.
/// </summary>
/// <param name="Lease">The time without progress after which another worker may take the job.</param>
public sealed record ImportRows(JobId Id, int LeaseNumber, IReadOnlyList<ImportRow> Rows, TimeSpan Lease) : IProcess<JobProgress>;

internal sealed class ImportRowsHandler(IMediator mediator) : IRequestHandler<ImportRows, JobProgress>
{
    /// <summary>Every row uses two or three subtransactions, and from 64 on PostgreSQL becomes slower for all sessions.</summary>
    private const int FewRows = 20;

    public async Task<JobProgress> Handle(ImportRows process, CancellationToken cancellationToken)
    {
        try
        {
            return await Apply(process.Rows, isOneByOne: false);
        }
        catch (DomainException taken) when (ProductErrors.IsTaken(taken))
        {
            var progress = new JobProgress(0, 0, []);
            foreach (var few in process.Rows.Chunk(FewRows))
            {
                var (succeeded, failed, errors) = await Apply(few, isOneByOne: true);
                progress = new JobProgress(progress.Succeeded + succeeded, progress.Failed + failed, [.. progress.Errors, .. errors]);
            }

            return progress;
        }

        Task<JobProgress> Apply(IReadOnlyList<ImportRow> rows, bool isOneByOne) =>
            mediator.Send(new ApplyRows(process.Id, process.LeaseNumber, rows, process.Lease, isOneByOne), cancellationToken);
    }
}
