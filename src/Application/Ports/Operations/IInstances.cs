using Shop.Application.Operations;
using Shop.Application.Ports.UnitOfWork;

namespace Shop.Application.Ports.Operations;

/// <summary>The instances that share the database, by their heartbeats.</summary>
/// <remarks>Throws <see cref="DatabaseUnavailableException"/> while the database is unavailable.</remarks>
public interface IInstances
{
    /// <summary>Stores the heartbeat of an instance, with or without a unit of work; the first one adds the instance.</summary>
    Task Store(Instance instance, CancellationToken cancellation);

    /// <summary>Returns up to 100 instances with a heartbeat at or after the given time, oldest first.</summary>
    Task<IReadOnlyList<Instance>> List(DateTimeOffset seenSince, CancellationToken cancellation);
}
