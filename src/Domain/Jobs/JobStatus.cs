namespace Shop.Domain.Jobs;

/// <summary>The state of a job. A job that processed all rows has succeeded, even when rows were rejected.</summary>
public enum JobStatus
{
    Queued,
    Running,
    Succeeded,
    Failed,
}
