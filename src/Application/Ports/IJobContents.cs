using Shop.Domain.Jobs;

namespace Shop.Application.Ports;

/// <summary>The files that jobs work on, in parts, so that nobody has to hold a whole one.</summary>
public interface IJobContents
{
    /// <summary>Adds a part, inside a unit of work.</summary>
    /// <param name="number">From 0.</param>
    Task Add(JobId job, int number, ReadOnlyMemory<byte> part, CancellationToken cancellation);

    /// <summary>Null behind the last part.</summary>
    Task<byte[]?> Find(JobId job, int number, CancellationToken cancellation);

    /// <summary>Forgets all parts, inside a unit of work.</summary>
    Task Remove(JobId job, CancellationToken cancellation);
}
