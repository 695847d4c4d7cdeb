using Shop.Application.Operations;
using Shop.Application.Ports.UnitOfWork;

namespace Shop.Application.Ports.Operations;

/// <summary>Stores requested runs of the consistency checks and their reports. Each call is a transaction of its own.</summary>
/// <remarks>Every method throws <see cref="DatabaseUnavailableException"/> while the database is unavailable.</remarks>
public interface IConsistencyReports
{
    Task<ConsistencyStatus> Read(CancellationToken cancellation);

    /// <summary>Requests a run, unless one was requested and has not ended, or one was requested after a time.</summary>
    /// <param name="unlessAfter">Null for any time.</param>
    Task Request(DateTimeOffset at, DateTimeOffset? unlessAfter, CancellationToken cancellation);

    /// <summary>Leases the requested run; returns its number, or null when there is none or another instance runs it.</summary>
    Task<long?> Take(TimeSpan lease, CancellationToken cancellation);

    /// <summary>Extends the lease of a run.</summary>
    Task Renew(long report, TimeSpan lease, CancellationToken cancellation);

    /// <summary>Stores the report of a run.</summary>
    Task Finish(long report, ConsistencyReport result, CancellationToken cancellation);
}
