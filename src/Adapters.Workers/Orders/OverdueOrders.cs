using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Shop.Application.Orders;
using Shop.Domain.Orders;

namespace Shop.Adapters.Workers.Orders;

/// <summary>Rejects orders that were not paid in time. Every instance polls; each order is rejected by one of them.</summary>
internal sealed partial class OverdueOrders(IServiceScopeFactory scopes, OrderPolicy policy, TimeProvider clock, ILogger<OverdueOrders> logger)
    : BackgroundService
{
    private static readonly TimeSpan s_shortest = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(30);

    /// <summary>A tenth of the reservation lifetime, within limits.</summary>
    private TimeSpan Interval => TimeSpan.FromTicks(Math.Clamp(policy.ReservationLifetime.Ticks / 10, s_shortest.Ticks, s_longest.Ticks));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                // Orders that cannot be expired do not hold up those behind them.
                OrderId? last = null;
                do
                    last = await ExpireSome(last, stoppingToken);
                while (last is not null);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogUnreadable(failure, Interval);
            }
        }
    }

    /// <summary>Returns the last order of the list; null when no more may follow.</summary>
    private async Task<OrderId?> ExpireSome(OrderId? after, CancellationToken stopping)
    {
        var overdue = await scopes.Send(new ListOverdueOrders(after), stopping);
        foreach (var order in overdue)
        {
            try
            {
                await scopes.Send(new ExpireOrder(order), stopping);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // A failure must not delay the other orders.
                LogNotStored(failure, order.ToString());
            }
        }

        return overdue.Count == ListOverdueOrders.Limit ? overdue[^1] : null;
    }

    [LoggerMessage(LogLevel.Warning, "Polling for overdue orders failed; retrying in {Pause}.")]
    private partial void LogUnreadable(Exception failure, TimeSpan pause);

    [LoggerMessage(LogLevel.Error, "Expiring order {Order} failed; retrying later.")]
    private partial void LogNotStored(Exception failure, string order);
}
