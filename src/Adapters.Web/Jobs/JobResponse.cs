using Shop.Application.Jobs;
using Shop.Domain.Jobs;

namespace Shop.Adapters.Web.Jobs;

/// <summary>How far a job is.</summary>
/// <param name="Processed">Rows that are done with.</param>
/// <param name="Total">Rows of the file.</param>
/// <param name="Succeeded">Rows that were applied; of a dry run those that would be.</param>
/// <param name="Failed">Rows that were refused.</param>
/// <param name="Errors">Why, the first thousand in the order of the file.</param>
internal sealed record JobResponse(
    JobId Id,
    JobKind Kind,
    JobStatus Status,
    int Processed,
    int Total,
    int Succeeded,
    int Failed,
    IReadOnlyList<JobErrorResponse> Errors,
    bool DryRun,
    DateTimeOffset CreatedAt,
    DateTimeOffset? FinishedAt);

/// <summary>Why a row was refused.</summary>
/// <param name="Line">Where the row begins; the first line of the file is 1.</param>
/// <param name="Code">The code with which a request would be refused.</param>
/// <param name="Detail">A sentence for the person behind the file.</param>
internal sealed record JobErrorResponse(int Line, string Code, string Detail);

internal static class JobMapping
{
    public static JobResponse ToResponse(this JobDetails job) =>
        new(job.Id,
            job.Kind,
            job.Status,
            job.Processed,
            job.Total,
            job.Succeeded,
            job.Failed,
            [.. job.Errors.Select(error => new JobErrorResponse(error.Line, error.Code, error.Detail))],
            job.DryRun,
            job.CreatedAt,
            job.FinishedAt);
}
