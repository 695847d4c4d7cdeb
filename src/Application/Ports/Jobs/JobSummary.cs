using Shop.Domain.Jobs;

namespace Shop.Application.Ports.Jobs;

/// <summary>The progress of a job without its row errors.</summary>
/// <param name="Total">The number of rows in the file.</param>
/// <param name="Failed">The number of rejected rows.</param>
public sealed record JobSummary(JobId Id, JobStatus Status, bool DryRun, int Total, int Failed, DateTimeOffset CreatedAt);
