using FluentValidation;
using Shop.Application.Messaging;
using Shop.Application.Messaging.Batching;
using Shop.Application.Ports.Orders;
using Shop.Application.Validation;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Orders;

namespace Shop.Application.Orders;

/// <summary>
/// Places an order and reserves all its lines at current prices, or none. The payment follows in the background. Rejects with the codes of
/// <see cref="Checkout"/>, with <c>unpaid-order-exists</c> when the policy allows one unpaid order per buyer, and with
/// <c>too-many-open-orders</c> and <c>too-many-reserved-units</c> beyond what it allows.
/// </summary>
/// <param name="ShippingAddress">Null uses the address of the buyer's profile, if there is one.</param>
/// <param name="PaymentMethod">Passed to the gateway; null for its default.</param>
/// <param name="FromCart">
/// Whether to order the items of the buyer's cart, which is emptied. Rejects an empty cart with <c>cart-empty</c>.
/// </param>
public sealed record PlaceOrder(
    Actor Actor, IReadOnlyList<OrderItem> Items, PostalAddress? ShippingAddress, string? PaymentMethod, bool FromCart = false)
    : IBatchCommand<OrderDetails>;

/// <summary>A product with its quantity, 1–999. Items with the same product become one line with the sum.</summary>
public sealed record OrderItem(ProductId ProductId, int Quantity);

internal sealed class PlaceOrderValidator : AbstractValidator<PlaceOrder>
{
    public PlaceOrderValidator()
    {
        RuleFor(c => c.Items).NotEmpty().WithErrorCode("required").WithMessage("Must have at least one product.")
            .When(c => !c.FromCart);
        RuleFor(c => c.Items).Empty().WithErrorCode("not-allowed").WithMessage("Must not be given together with fromCart.")
            .When(c => c.FromCart);
        RuleFor(c => c.Items).ListOfAtMost(Order.MaxLines);
        RuleForEach(c => c.Items).ChildRules(item => item.RuleFor(i => i.Quantity).From(1, OrderLine.MaxQuantity))
            .When(c => c.Items.IsListOfAtMost(Order.MaxLines));
        RuleFor(c => c.Items)
            .Must(items => items.GroupBy(item => item.ProductId).All(line => line.Sum(item => (long)item.Quantity) <= OrderLine.MaxQuantity))
            .WithErrorCode("out-of-range").WithMessage($"Must have at most {OrderLine.MaxQuantity} of one product.")
            .When(c => c.Items.IsListOfAtMost(Order.MaxLines) && c.Items.All(item => item.Quantity <= OrderLine.MaxQuantity));
        RuleFor(c => c.ShippingAddress!).SetValidator(new PostalAddressValidator()).When(c => c.ShippingAddress is not null);
        RuleFor(c => c.PaymentMethod).OptionalLine(100);
    }
}

/// <summary>Loads what all orders of the batch need, places each on what the earlier ones left, and saves.</summary>
internal sealed class PlaceOrderHandler(IOrderBatchStore orders, OrderPolicy policy, TimeProvider clock) : IBatchHandler<PlaceOrder, OrderDetails>
{
    public async Task<IReadOnlyList<Decision<OrderDetails>>> Handle(IReadOnlyList<Batched<PlaceOrder>> batch, CancellationToken cancellation)
    {
        var loaded = await orders.Load([.. batch.Select(item => Checkout.DraftOf(item.Command))], cancellation);
        var now = clock.GetUtcNow();
        var decisions = batch.Select(item => Decision<OrderDetails>.Of(() => Place(item, loaded, now))).ToList();
        await orders.Save(loaded, cancellation);
        return decisions;
    }

    private OrderDetails Place(Batched<PlaceOrder> item, OrderBatch loaded, DateTimeOffset now)
    {
        var placed = loaded.Place(item.Command, item.Cause, policy, now);
        return OrderDetails.Of(placed.Order, placed.Payment, item.Command.Actor);
    }
}
