using Microsoft.Extensions.DependencyInjection;
using Shop.Adapters.Persistence.Storage.Batching;
using Shop.Application.Messaging;
using Shop.Application.Payments;
using Shop.Application.Ports.Payments;
using Shop.Domain.Orders;

namespace Shop.Adapters.Persistence.Payments;

/// <summary>Stores concurrent payment attempts in one transaction, which is never open during a gateway call.</summary>
internal sealed class BatchedPaymentAttempts : IPaymentAttempts
{
    private readonly CommandBatcher<OrderId, ChargeRequest?> _started;
    private readonly CommandBatcher<FinishCharge, DateTimeOffset?> _finished;
    private readonly IServiceScopeFactory _scopes;

    public BatchedPaymentAttempts(IServiceScopeFactory scopes, BatchOptions options, TimeProvider clock)
    {
        _scopes = scopes;
        _started = new CommandBatcher<OrderId, ChargeRequest?>(options, clock, orders => Together(group => group.Start(orders)));
        _finished = new CommandBatcher<FinishCharge, DateTimeOffset?>(options, clock, charges => Together(group => group.Finish(charges)));
    }

    public Task<ChargeRequest?> Start(OrderId order, CancellationToken cancellation) => _started.Enqueue(order, cancellation);

    public Task<DateTimeOffset?> Finish(FinishCharge charge, CancellationToken cancellation) => _finished.Enqueue(charge, cancellation);

    private async Task<IReadOnlyList<TAnswer>> Together<TAnswer>(Func<ChargeBatchTransaction, Task<IReadOnlyList<TAnswer>>> note)
    {
        await using var scope = _scopes.CreateAsyncScope();
        return await note(scope.ServiceProvider.GetRequiredService<ChargeBatchTransaction>());
    }
}
