using MediatR;
using Shop.Application.Orders;
using Shop.Domain.Orders;

namespace Shop.Adapters.Web.Orders;

/// <summary>Gives up orders that nobody paid in time. Every instance looks; an order is given up by one of them.</summary>
internal sealed partial class OverdueOrders(IServiceScopeFactory scopes, OrderPolicy policy, TimeProvider clock, ILogger<OverdueOrders> logger)
    : BackgroundService
{
    private static readonly TimeSpan s_shortest = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(30);

    /// <summary>Short beside the time that an order has.</summary>
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
                    // There may be more.
                }
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogUnreadable(failure, Interval);
            }
        }
    }

    /// <summary>Returns how many were given up, by this instance or another.</summary>
    private async Task<int> ExpireSome(CancellationToken stopping)
    {
        var expired = 0;
        foreach (var order in await Send(new ListOverdueOrders(), stopping))
        {
            try
            {
                await Send(new ExpireOrder(order), stopping);
                expired++;
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // The others shall not wait for it.
                LogKept(failure, order.ToString());
            }
        }

        return expired;
    }

    private async Task<TResult> Send<TResult>(IRequest<TResult> request, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, cancellation);
    }

    [LoggerMessage(LogLevel.Warning, "Overdue orders could not be looked for; trying again in {Pause}")]
    private partial void LogUnreadable(Exception failure, TimeSpan pause);

    [LoggerMessage(LogLevel.Error, "Order {Order} is overdue and could not be given up; trying again later")]
    private partial void LogKept(Exception failure, string order);
}
