namespace Shop.Domain.Jobs;

/// <summary>How far a job is. One that ran to its end has succeeded, whatever became of single rows.</summary>
public enum JobStatus
{
    Queued,
    Running,
    Succeeded,
    Failed,
}
