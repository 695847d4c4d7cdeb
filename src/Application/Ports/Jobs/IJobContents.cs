using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Jobs;

namespace Shop.Application.Ports.Jobs;

/// <summary>Stores the files of jobs in chunks, so that a file is never in memory as a whole.</summary>
/// <remarks>Throws <see cref="DatabaseUnavailableException"/> while the database is unavailable.</remarks>
public interface IJobContents
{
    /// <summary>Adds a chunk, inside a unit of work.</summary>
    /// <param name="number">From 0.</param>
    Task Add(JobId job, int number, ReadOnlyMemory<byte> part, CancellationToken cancellation);

    /// <summary>Returns a chunk; null after the last one.</summary>
    Task<byte[]?> Find(JobId job, int number, CancellationToken cancellation);

    /// <summary>Deletes all chunks of a job, inside a unit of work.</summary>
    Task Remove(JobId job, CancellationToken cancellation);
}
