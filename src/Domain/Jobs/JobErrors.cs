using Shop.Domain.Shared;

namespace Shop.Domain.Jobs;

/// <summary>What jobs refuse.</summary>
public static class JobErrors
{
    public static DomainException NotFound(JobId id) => new("job-not-found", $"There is no job {id}.");

    public static DomainException TakenOver(JobId id) => new("job-taken-over", $"Job {id} is over, or somebody else goes on with it.");
}
