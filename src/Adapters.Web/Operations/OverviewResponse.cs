using Shop.Application.Operations;
using Shop.Application.Ports.Payments;
using Shop.Domain.Shared;

namespace Shop.Adapters.Web.Operations;

/// <summary>What needs attention, and the health of the program.</summary>
/// <param name="CountLimit">A count of this value stands for this number or more.</param>
/// <param name="Orders">The number of orders by status.</param>
/// <param name="PendingLongerThan5Min">The number of pending orders that were placed more than five minutes ago.</param>
/// <param name="Instances">The instances with a heartbeat in the last minute, oldest first.</param>
internal sealed record OverviewResponse(
    int CountLimit,
    OrderCountsResponse Orders,
    int PendingLongerThan5Min,
    OutboxCountsResponse Outbox,
    WebhookCountsResponse Webhooks,
    StockCountsResponse Stock,
    GatewayStatusResponse Gateway,
    IReadOnlyList<InstanceResponse> Instances)
{
    public static OverviewResponse Of(Overview overview, DateTimeOffset now)
    {
        var (orders, outbox, stock) = (overview.Counts.Orders, overview.Counts.Outbox, overview.Counts.Stock);
        return new OverviewResponse(
            Overview.CountLimit,
            new OrderCountsResponse(orders.Pending, orders.Paid, orders.Preparing, orders.Shipped, orders.Delivered, orders.Rejected, orders.Cancelled),
            overview.Counts.PendingLongerThan5Min,
            new OutboxCountsResponse(outbox.Waiting, outbox.Failed, outbox.Dead, outbox.OldestAt is { } oldest ? Math.Max(0, (long)(now - oldest).TotalSeconds) : null),
            new WebhookCountsResponse(overview.Counts.FailingWebhooks),
            new StockCountsResponse(stock.Out, stock.Low),
            new GatewayStatusResponse(overview.Circuit),
            [.. overview.Instances.Select(instance => new InstanceResponse(instance.Id, instance.Version, instance.StartedAt, instance.LastSeenAt))]);
    }
}

/// <summary>The number of orders by status.</summary>
internal sealed record OrderCountsResponse(int Pending, int Paid, int Preparing, int Shipped, int Delivered, int Rejected, int Cancelled);

/// <summary>The number of undelivered outbox messages.</summary>
/// <param name="Waiting">The messages that wait for an attempt, including failed ones.</param>
/// <param name="Failed">The waiting messages whose last attempt failed.</param>
/// <param name="Dead">The dead letters.</param>
/// <param name="OldestAgeSeconds">The age of the oldest waiting message; null when none waits.</param>
internal sealed record OutboxCountsResponse(int Waiting, int Failed, int Dead, long? OldestAgeSeconds);

/// <summary>The number of failing webhook endpoints.</summary>
/// <param name="Failing">Active endpoints with a failed delivery that is tried again, or whose latest delivery was given up.</param>
internal sealed record WebhookCountsResponse(int Failing);

/// <summary>The number of published products with little stock.</summary>
/// <param name="Out">Products without an available unit.</param>
/// <param name="Low">Products with 1 to 9 available units.</param>
internal sealed record StockCountsResponse(int Out, int Low);

/// <summary>The payment gateway as this instance sees it.</summary>
/// <param name="Circuit">The circuit breaker: closed lets calls through, open stops them, halfOpen makes one trial call.</param>
internal sealed record GatewayStatusResponse(CircuitStatus Circuit);

/// <summary>A running instance of the program.</summary>
/// <param name="LastSeenAt">The time of its last heartbeat, which it stores every ten seconds.</param>
internal sealed record InstanceResponse(InstanceId Id, string Version, DateTimeOffset StartedAt, DateTimeOffset LastSeenAt);
