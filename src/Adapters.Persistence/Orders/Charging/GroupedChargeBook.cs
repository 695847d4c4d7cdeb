using Microsoft.Extensions.DependencyInjection;
using Shop.Adapters.Persistence.Storage;
using Shop.Application.Messaging;
using Shop.Application.Orders;
using Shop.Application.Ports;
using Shop.Domain.Orders;

namespace Shop.Adapters.Persistence.Orders.Charging;

/// <summary>Stores concurrent payment attempts in one transaction, which is never open during a gateway call.</summary>
internal sealed class GroupedChargeBook : IChargeBook
{
    private readonly Grouping<OrderId, ChargeRequest?> _started;
    private readonly Grouping<FinishCharge, DateTimeOffset?> _finished;
    private readonly IServiceScopeFactory _scopes;

    public GroupedChargeBook(IServiceScopeFactory scopes, GroupingOptions options, TimeProvider clock)
    {
        _scopes = scopes;
        _started = new Grouping<OrderId, ChargeRequest?>(options, clock, orders => Together(group => group.Start(orders)));
        _finished = new Grouping<FinishCharge, DateTimeOffset?>(options, clock, charges => Together(group => group.Finish(charges)));
    }

    public Task<ChargeRequest?> Start(OrderId order, CancellationToken cancellation) => _started.Ask(order, cancellation);

    public Task<DateTimeOffset?> Finish(FinishCharge charge, CancellationToken cancellation) => _finished.Ask(charge, cancellation);

    private async Task<IReadOnlyList<TAnswer>> Together<TAnswer>(Func<ChargeGroup, Task<IReadOnlyList<TAnswer>>> note)
    {
        await using var scope = _scopes.CreateAsyncScope();
        return await note(scope.ServiceProvider.GetRequiredService<ChargeGroup>());
    }
}
