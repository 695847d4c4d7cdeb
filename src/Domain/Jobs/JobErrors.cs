using Shop.Domain.Shared;

namespace Shop.Domain.Jobs;

/// <summary>Domain errors of jobs.</summary>
public static class JobErrors
{
    public static DomainException NotFound(JobId id) => new("job-not-found", $"There is no job {id}.");

    public static DomainException TakenOver(JobId id) => new("job-taken-over", $"Job {id} has ended or is leased by another worker.");
}
