using Shop.Application.Operations;
using Shop.Application.Ports.UnitOfWork;

namespace Shop.Application.Ports.Operations;

/// <summary>Recomputes stored sums and states and returns every difference. Changes nothing.</summary>
public interface IConsistencyChecks
{
    /// <summary>Runs every check of <see cref="CheckNames"/>, in that order, in one snapshot and without locks.</summary>
    /// <param name="overdueBefore">A pending message that was due before this time counts as a difference.</param>
    /// <exception cref="DatabaseUnavailableException">The database is unavailable.</exception>
    Task<IReadOnlyList<ConsistencyCheck>> Run(DateTimeOffset overdueBefore, CancellationToken cancellation);
}
