using Shop.Domain.Jobs;

namespace Shop.Application.Ports;

/// <summary>The jobs.</summary>
public interface IJobRepository
{
    void Add(Job job);

    Task<Job?> Find(JobId id, CancellationToken cancellation);

    /// <summary>The job, which nobody else changes until the unit of work ends.</summary>
    Task<Job?> Lock(JobId id, CancellationToken cancellation);

    /// <summary>As <see cref="Lock"/>, of those not over that are due the one that was added first; what somebody else holds is passed over.</summary>
    Task<Job?> LockDue(DateTimeOffset now, CancellationToken cancellation);
}
