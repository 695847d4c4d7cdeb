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
                while (await ExpireSome(stoppingToken) == ListOverdueOrders.Limit)
                {
                    // The list was full, so there may be more.
                }
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogUnreadable(failure, Interval);
            }
        }
    }

    /// <summary>Returns the number of orders that were expired, by this instance or another.</summary>
    private async Task<int> ExpireSome(CancellationToken stopping)
    {
        var expired = 0;
        foreach (var order in await scopes.Send(new ListOverdueOrders(), stopping))
        {
            try
            {
                await scopes.Send(new ExpireOrder(order), stopping);
                expired++;
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // A failure must not delay the other orders.
                LogNotStored(failure, order.ToString());
            }
        }

        return expired;
    }

    [LoggerMessage(LogLevel.Warning, "Polling for overdue orders failed; retrying in {Pause}")]
    private partial void LogUnreadable(Exception failure, TimeSpan pause);

    [LoggerMessage(LogLevel.Error, "Expiring order {Order} failed; retrying later")]
    private partial void LogNotStored(Exception failure, string order);
}
