using Shop.Application.Operations;
using Shop.Application.Ports.UnitOfWork;

namespace Shop.Application.Ports.Operations;

/// <summary>Counts what needs attention, each figure up to <see cref="Overview.CountLimit"/>.</summary>
public interface IOverviewCounts
{
    /// <summary>Reads a bounded number of rows, whatever the database holds.</summary>
    /// <param name="longPendingBefore">A pending order placed before this time is counted as pending for long.</param>
    /// <exception cref="DatabaseUnavailableException">The database is unavailable.</exception>
    Task<OverviewCounts> Count(DateTimeOffset longPendingBefore, CancellationToken cancellation);
}
