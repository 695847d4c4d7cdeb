using Shop.Adapters.Persistence.Catalog.Invalidation;
using Shop.Adapters.Persistence.Idempotency;
using Shop.Adapters.Persistence.Model;
using Shop.Adapters.Persistence.UnitOfWork;
using Shop.Application.Catalog;
using Shop.Application.Messaging;
using Shop.Application.Orders;
using Shop.Application.Ports.Orders;
using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Shared;

namespace Shop.Adapters.Persistence.Orders.Placing;

/// <summary>
/// Places a batch of orders in one transaction: loads the rows of all, applies the domain rules to each, and writes the accepted ones.
/// </summary>
internal sealed class OrderBatchTransaction(
    ShopDbContext db, DatabaseTransaction transactions, IdempotencyClaims claims, OrderBatchReader batches, WorkSignal<IDomainEvent> events, CatalogChangeFeed catalogChanges, TimeProvider clock)
{
    private static readonly CancellationToken NoCancellation = CancellationToken.None; // statements have a timeout of their own

    /// <returns>
    /// The outcome of each request, in the same order. An exception means that no order was placed, or that the outcome is unknown.
    /// </returns>
    public async Task<IReadOnlyList<OrderOutcome>> Place(IReadOnlyList<OrderRequest> items)
    {
        IEnumerable<CatalogChange> changes = [];
        var outcomes = await transactions.Run(
            async () =>
            {
                var outcomes = await AnswerRepeated(items);
                PlaceOrder[] open = [.. items.Where((_, i) => outcomes[i] is null).Select(item => item.Order)];
                if (open.Length > 0)
                    changes = await PlaceOpen(items, outcomes, await batches.Read(open, NoCancellation));
                return outcomes;
            },
            NoCancellation);
        catalogChanges.Committed(changes);
        events.Set();
        return outcomes!;
    }

    private async Task<IEnumerable<CatalogChange>> PlaceOpen(IReadOnlyList<OrderRequest> items, OrderOutcome?[] outcomes, OrderBatch batch)
    {
        var placed = new PlacedOrders(clock.GetUtcNow());
        foreach (var (i, item) in items.Index())
            outcomes[i] ??= await Decide(item, batch, placed);
        await placed.Write(db, batch, NoCancellation);
        return batch.Changes;
    }

    /// <summary>Outcomes of requests that have a stored response or whose key is in use; null for requests still to be decided.</summary>
    private async Task<OrderOutcome?[]> AnswerRepeated(IReadOnlyList<OrderRequest> items)
    {
        var requests = items.Select(item => item.Request).OfType<RepeatableRequest>().DistinctBy(request => request.Key).ToList();
        if (requests.Count == 0)
            return new OrderOutcome?[items.Count];

        var claimed = await claims.Take([.. requests.Select(request => request.Key)], NoCancellation);
        return
        [
            .. items.Select(item => item.Request switch
            {
                null => null,
                { } request when claimed.GetValueOrDefault(request.Key) is { } before => before.IsOf(request.Fingerprint)
                    ? new OrderOutcome(Answer: new RepeatableAnswer(before, IsReplayed: true))
                    : new OrderOutcome(Refusal: IdempotencyErrors.KeyReused()),
                { } request when !claimed.ContainsKey(request.Key) || !requests.Contains(request) => new OrderOutcome(Refusal: IdempotencyErrors.InProgress()),
                _ => null,
            }),
        ];
    }

    private static async Task<OrderOutcome> Decide(OrderRequest item, OrderBatch batch, PlacedOrders placed)
    {
        try
        {
            if (item.Request is not { } request)
                return new OrderOutcome(Order: Place(item, batch, placed));

            var answer = await request.Answer(() => Place(item, batch, placed));
            placed.Remember(request.Key, answer);
            return new OrderOutcome(Answer: new RepeatableAnswer(answer, IsReplayed: false));
        }
        catch (DomainException refusal)
        {
            return new OrderOutcome(Refusal: refusal);
        }
    }

    private static OrderDetails Place(OrderRequest item, OrderBatch batch, PlacedOrders placed)
    {
        batch.EnsureAdmits(item.Order);
        var (order, payment) = Checkout.Place(
            item.Order, batch.CartOf(item.Order), batch.Products, batch.Stocks, batch.UsualAddressOf(item.Order), placed.At);
        var details = OrderDetails.Of(order, payment, item.Order.Actor);
        batch.Taken(order);
        placed.Add(order, payment, item);
        return details;
    }
}
