using Shop.Application.Orders;
using Shop.Application.Ports.Accounts;
using Shop.Application.Ports.Carts;
using Shop.Application.Ports.Catalog;
using Shop.Application.Ports.Inventory;
using Shop.Application.Ports.Orders;
using Shop.Application.Ports.Payments;
using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Accounts;
using Shop.Domain.Carts;
using Shop.Domain.Catalog;
using Shop.Domain.Orders;
using Shop.Domain.Shared;

namespace Shop.Testing.InMemory;

/// <summary>Places each order separately.</summary>
internal sealed class InMemoryOrderPlacement(
    InMemorySession session,
    IProductRepository products,
    IStockRepository stocks,
    IAccountRepository accounts,
    ICartRepository carts,
    IOrderRepository orders,
    IPaymentRepository payments,
    IIdempotencyStore answers,
    OrderPolicy policy,
    TimeProvider clock)
    : IOrderPlacement
{
    public Task<OrderDetails> Place(PlaceOrder order, CancellationToken cancellation) =>
        session.Commit(
            async () =>
            {
                if (policy.OneUnpaidPerBuyer)
                    await EnsureNothingIsUnpaid(order.Actor, cancellation);
                var cart = order.FromCart ? await carts.Lock(CartOwner.Of(order.Actor.Id), cancellation) : null;
                return await Place(order, cart, cancellation);
            },
            order.Actor,
            cancellation);

    public Task<RepeatableAnswer> PlaceOnce(PlaceOrder order, RepeatableRequest request, CancellationToken cancellation) =>
        session.Commit(
            async () =>
            {
                if (await answers.Claim(request.Key, cancellation) is { } before)
                    return before.IsOf(request.Fingerprint) ? new RepeatableAnswer(before, IsReplayed: true) : throw IdempotencyErrors.KeyReused();

                var answer = await Answer(order, request, cancellation);
                answers.Add(request.Key, answer);
                return new RepeatableAnswer(answer, IsReplayed: false);
            },
            actor: null,
            cancellation);

    private async Task<StoredAnswer> Answer(PlaceOrder order, RepeatableRequest request, CancellationToken cancellation)
    {
        var (placed, refusal) = await Try(order, cancellation);
        return await request.Answer(() => placed ?? throw refusal!);
    }

    private async Task<(OrderDetails? Placed, DomainException? Refusal)> Try(PlaceOrder order, CancellationToken cancellation)
    {
        try
        {
            return (await Place(order, cancellation), null);
        }
        catch (DomainException refusal)
        {
            return (null, refusal);
        }
    }

    private async Task<OrderDetails> Place(PlaceOrder command, Cart? cart, CancellationToken cancellation)
    {
        var open = await orders.FindOpen([command.Actor.Id], cancellation);
        policy.EnsureAdmits(open.GetValueOrDefault(command.Actor.Id), Checkout.UnitsOf(command, cart));

        var wanted = Checkout.VariantsOf(command, cart).Distinct().ToList();
        var found = await products.FindAll([.. wanted.Select(variant => variant.AsProduct())], cancellation);
        var locked = await stocks.Lock(wanted, cancellation);
        var usual = (await accounts.Find(command.Actor.Id, cancellation))?.Profile.ShippingAddress;

        var (order, payment) = Checkout.Place(
            command, cart, found.ToDictionary(product => VariantId.DefaultOf(product.Id)), locked.ToDictionary(stock => stock.VariantId), usual, clock.GetUtcNow());
        orders.Add(order);
        payments.Add(payment);
        return OrderDetails.Of(order, payment, command.Actor);
    }

    private async Task EnsureNothingIsUnpaid(Actor buyer, CancellationToken cancellation)
    {
        await accounts.Lock(buyer.Id, cancellation);
        if (await orders.FindUnpaid(buyer.Id, cancellation) is { } unpaid)
            throw OrderErrors.UnpaidExists(unpaid);
    }
}
