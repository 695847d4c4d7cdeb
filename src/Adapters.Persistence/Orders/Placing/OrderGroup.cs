using Shop.Adapters.Persistence.Catalog;
using Shop.Adapters.Persistence.Idempotency;
using Shop.Adapters.Persistence.Outbox;
using Shop.Adapters.Persistence.Storage;
using Shop.Application.Catalog;
using Shop.Application.Messaging;
using Shop.Application.Orders;
using Shop.Application.Ports;
using Shop.Domain.Shared;

namespace Shop.Adapters.Persistence.Orders.Placing;

/// <summary>
/// Places a batch of orders in one transaction: loads the rows of all, applies the domain rules to each, and writes the accepted ones.
/// </summary>
internal sealed class OrderGroup(
    ShopDbContext db, DatabaseTransaction transactions, IdempotencyClaims claims, ShelfReader shelves, WorkSignal<IDomainEvent> events, CatalogNews news, TimeProvider clock)
{
    private static readonly CancellationToken Unhurried = CancellationToken.None; // statements have a timeout of their own

    /// <returns>
    /// The outcome of each request, in the same order. An exception means that no order was placed, or that the outcome is unknown.
    /// </returns>
    public async Task<IReadOnlyList<OrderOutcome>> Place(IReadOnlyList<OrderWish> wishes)
    {
        IEnumerable<CatalogChange> changes = [];
        var outcomes = await transactions.Run(
            async () =>
            {
                var outcomes = await AnswerRepeated(wishes);
                PlaceOrder[] open = [.. wishes.Where((_, i) => outcomes[i] is null).Select(wish => wish.Order)];
                if (open.Length > 0)
                    changes = await PlaceOpen(wishes, outcomes, await shelves.Read(open, Unhurried));
                return outcomes;
            },
            Unhurried);
        news.Committed(changes);
        events.Set();
        return outcomes!;
    }

    private async Task<IEnumerable<CatalogChange>> PlaceOpen(IReadOnlyList<OrderWish> wishes, OrderOutcome?[] outcomes, Shelf shelf)
    {
        var placed = new PlacedOrders(clock.GetUtcNow());
        foreach (var (i, wish) in wishes.Index())
            outcomes[i] ??= await Decide(wish, shelf, placed);
        await placed.Write(db, shelf, Unhurried);
        return shelf.Changes;
    }

    /// <summary>Outcomes of requests that have a stored response or whose key is in use; null for requests still to be decided.</summary>
    private async Task<OrderOutcome?[]> AnswerRepeated(IReadOnlyList<OrderWish> wishes)
    {
        var requests = wishes.Select(wish => wish.Request).OfType<RepeatableRequest>().DistinctBy(request => request.Key).ToList();
        if (requests.Count == 0)
            return new OrderOutcome?[wishes.Count];

        var claimed = await claims.Take([.. requests.Select(request => request.Key)], Unhurried);
        return
        [
            .. wishes.Select(wish => wish.Request switch
            {
                null => null,
                { } request when !claimed.ContainsKey(request.Key) || !requests.Contains(request) => new OrderOutcome(Refusal: IdempotencyErrors.InProgress()),
                { } request when claimed[request.Key] is not { } before => null,
                { } request when claimed[request.Key]!.Fingerprint != request.Fingerprint => new OrderOutcome(Refusal: IdempotencyErrors.KeyReused()),
                { } request => new OrderOutcome(Answer: new RepeatableAnswer(claimed[request.Key]!, IsReplayed: true)),
            }),
        ];
    }

    private static async Task<OrderOutcome> Decide(OrderWish wish, Shelf shelf, PlacedOrders placed)
    {
        try
        {
            if (wish.Request is not { } request)
                return new OrderOutcome(Order: Place(wish, shelf, placed));

            var answer = await request.Answer(() => Place(wish, shelf, placed));
            placed.Remember(request.Key, answer);
            return new OrderOutcome(Answer: new RepeatableAnswer(answer, IsReplayed: false));
        }
        catch (DomainException refusal)
        {
            return new OrderOutcome(Refusal: refusal);
        }
    }

    private static OrderDetails Place(OrderWish wish, Shelf shelf, PlacedOrders placed)
    {
        shelf.EnsureNothingIsUnpaid(wish.Order.Buyer);
        var (order, payment) = Checkout.Place(
            wish.Order, shelf.CartOf(wish.Order), shelf.Products, shelf.Stocks, shelf.UsualAddressOf(wish.Order), placed.At);
        var details = OrderDetails.Of(order, payment, wish.Order.Buyer);
        shelf.Taken(order);
        placed.Add(order, payment, wish);
        return details;
    }
}
