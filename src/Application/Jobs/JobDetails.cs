using Shop.Domain.Jobs;

namespace Shop.Application.Jobs;

/// <summary>A job as returned to admins.</summary>
public sealed record JobDetails(
    JobId Id,
    JobKind Kind,
    JobStatus Status,
    int Processed,
    int Total,
    int Succeeded,
    int Failed,
    IReadOnlyList<RowError> Errors,
    bool DryRun,
    DateTimeOffset CreatedAt,
    DateTimeOffset? FinishedAt)
{
    public static JobDetails Of(Job job) =>
        new(job.Id, job.Kind, job.Status, job.Processed, job.Total, job.Succeeded, job.Failed, job.Errors, job.DryRun, job.CreatedAt, job.FinishedAt);
}
