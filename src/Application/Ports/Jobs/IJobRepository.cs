using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Jobs;

namespace Shop.Application.Ports.Jobs;

/// <summary>Stores jobs.</summary>
/// <remarks>Asynchronous methods throw <see cref="DatabaseUnavailableException"/> while the database is unavailable.</remarks>
public interface IJobRepository
{
    void Add(Job job);

    Task<Job?> Find(JobId id, CancellationToken cancellation);

    /// <summary>Returns a job and locks it until the unit of work ends; null when there is none.</summary>
    Task<Job?> Lock(JobId id, CancellationToken cancellation);

    /// <summary>
    /// As <see cref="Lock"/>, returns the earliest created job that has not ended and is due. Skips jobs locked by another worker.
    /// </summary>
    Task<Job?> LockDue(DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Returns the jobs that were created last, the newest first.</summary>
    Task<IReadOnlyList<JobSummary>> ListNewest(int count, CancellationToken cancellation);
}
