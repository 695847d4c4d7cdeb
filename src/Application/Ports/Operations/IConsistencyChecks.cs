using Shop.Application.Operations;
using Shop.Application.Ports.UnitOfWork;

namespace Shop.Application.Ports.Operations;

/// <summary>Recomputes stored sums and states and returns every difference. Changes nothing and locks nothing.</summary>
public interface IConsistencyChecks
{
    /// <summary>Runs a page of a check: a bounded number of rows in one snapshot.</summary>
    /// <param name="name">One of <see cref="CheckNames"/>.</param>
    /// <param name="after">The position that the page before returned; null for the first page.</param>
    /// <exception cref="DatabaseUnavailableException">The database is unavailable.</exception>
    Task<CheckPage> Check(string name, CheckPosition? after, CheckTimes times, CancellationToken cancellation);
}

/// <summary>A position in the rows of a check.</summary>
public sealed record CheckPosition(int Part, string Key);

/// <summary>The times with which a check compares.</summary>
/// <param name="OverdueBefore">A pending message that was due before this time is a difference.</param>
/// <param name="UnpaidBefore">A pending order that was placed before this time is a difference.</param>
public sealed record CheckTimes(DateTimeOffset OverdueBefore, DateTimeOffset UnpaidBefore);

/// <summary>The result of a page of a check.</summary>
/// <param name="Checked">The number of checked rows.</param>
/// <param name="Differences">At most <see cref="ConsistencyCheck.MaxDifferences"/>.</param>
/// <param name="Next">The position after the page; null after the last one.</param>
public sealed record CheckPage(long Checked, IReadOnlyList<Difference> Differences, CheckPosition? Next);
