using Shop.Application.Ports.Payments;

namespace Shop.Application.Operations;

/// <summary>What needs the attention of an admin, and the health of the program. Every count stops at <see cref="CountLimit"/>.</summary>
/// <param name="Circuit">The state of the circuit breaker of the gateway on this instance.</param>
/// <param name="Instances">The instances with a heartbeat in the last minute, oldest first.</param>
public sealed record Overview(OverviewCounts Counts, CircuitStatus Circuit, IReadOnlyList<Instance> Instances)
{
    /// <summary>A count of this value stands for this number or more.</summary>
    public const int CountLimit = 1000;
}

/// <summary>The counts of the overview, each from 0 to <see cref="Overview.CountLimit"/>.</summary>
/// <param name="Orders">By status.</param>
/// <param name="PendingLongerThan5Min">The pending orders that were placed more than five minutes ago.</param>
/// <param name="FailingWebhooks">
/// The active webhook endpoints with a delivery that failed and is tried again, or whose latest delivery was given up.
/// </param>
public sealed record OverviewCounts(OrderCounts Orders, int PendingLongerThan5Min, OutboxCounts Outbox, int FailingWebhooks, StockCounts Stock);

/// <summary>The number of orders by status.</summary>
public sealed record OrderCounts(int Pending, int Paid, int Preparing, int Shipped, int Delivered, int Rejected, int Cancelled);

/// <summary>The undelivered outbox messages.</summary>
/// <param name="Waiting">The messages that wait for an attempt, including failed ones.</param>
/// <param name="Failed">The waiting messages whose last attempt failed.</param>
/// <param name="Dead">The dead letters.</param>
/// <param name="OldestAt">When the oldest waiting message was created, in UTC; null when none waits.</param>
public sealed record OutboxCounts(int Waiting, int Failed, int Dead, DateTimeOffset? OldestAt);

/// <summary>The published products with little stock.</summary>
/// <param name="Out">The products without an available unit.</param>
/// <param name="Low">The products with 1 to 9 available units.</param>
public sealed record StockCounts(int Out, int Low);
