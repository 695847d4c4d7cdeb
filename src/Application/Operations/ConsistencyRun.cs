using Shop.Application.Ports.Operations;
using Shop.Domain.Orders;

namespace Shop.Application.Operations;

/// <summary>A run of all consistency checks, page by page, so that neither memory nor snapshots grow with the shop.</summary>
internal sealed class ConsistencyRun(IConsistencyChecks checks, OperationsPolicy policy, OrderPolicy orders, TimeProvider clock)
{
    /// <param name="afterPage">Runs after every page.</param>
    public async Task<IReadOnlyList<ConsistencyCheck>> Run(Func<Task> afterPage, CancellationToken cancellation)
    {
        var overdue = clock.GetUtcNow() - policy.OverdueAfter;
        var times = new CheckTimes(overdue, overdue - orders.ReservationLifetime);
        var results = new List<ConsistencyCheck>();
        foreach (var name in CheckNames.All)
            results.Add(await Run(name, times, afterPage, cancellation));
        return results;
    }

    /// <summary>Ends a check early when it has found as many differences as a report lists.</summary>
    private async Task<ConsistencyCheck> Run(string name, CheckTimes times, Func<Task> afterPage, CancellationToken cancellation)
    {
        var (count, differences) = (0L, new List<Difference>());
        CheckPosition? position = null;
        do
        {
            var page = await checks.Check(name, position, times, cancellation);
            count += page.Checked;
            differences.AddRange(page.Differences.Take(ConsistencyCheck.MaxDifferences - differences.Count));
            position = page.Next;
            await afterPage();
        }
        while (position is not null && differences.Count < ConsistencyCheck.MaxDifferences);

        return new ConsistencyCheck(name, count, differences);
    }
}
