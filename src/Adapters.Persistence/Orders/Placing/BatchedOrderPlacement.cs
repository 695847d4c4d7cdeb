using Microsoft.Extensions.DependencyInjection;
using Shop.Adapters.Persistence.Storage.Batching;
using Shop.Application.Messaging;
using Shop.Application.Orders;
using Shop.Application.Ports.Orders;
using Shop.Application.Ports.UnitOfWork;

namespace Shop.Adapters.Persistence.Orders.Placing;

/// <summary>
/// Places concurrent orders in one transaction (group commit): one wait for the disk, one lock of a product that all of them contain.
/// </summary>
internal sealed class BatchedOrderPlacement : IOrderPlacement
{
    private readonly CommandBatcher<OrderRequest, OrderOutcome> _orders;
    private readonly IServiceScopeFactory _scopes;
    private readonly IRequestContext _request;

    public BatchedOrderPlacement(IServiceScopeFactory scopes, IRequestContext request, BatchOptions options, TimeProvider clock)
    {
        _scopes = scopes;
        _request = request;
        _orders = new CommandBatcher<OrderRequest, OrderOutcome>(options, clock, Serve);
    }

    public async Task<OrderDetails> Place(PlaceOrder order, CancellationToken cancellation) => (await Ask(order, null, cancellation)).Order!;

    public async Task<RepeatableAnswer> PlaceOnce(PlaceOrder order, RepeatableRequest request, CancellationToken cancellation) =>
        (await Ask(order, request, cancellation)).Answer!;

    private async Task<OrderOutcome> Ask(PlaceOrder order, RepeatableRequest? request, CancellationToken cancellation)
    {
        var outcome = await _orders.Enqueue(new OrderRequest(order, request, new Causation(_request).Current), cancellation);
        return outcome.Refusal is { } refusal ? throw refusal : outcome;
    }

    private async Task<IReadOnlyList<OrderOutcome>> Serve(IReadOnlyList<OrderRequest> group)
    {
        await using var scope = _scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<OrderBatchTransaction>().Place(group);
    }
}
