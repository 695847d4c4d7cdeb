using FluentValidation;
using MediatR;
using Shop.Application.Accounts;
using Shop.Application.Messaging;
using Shop.Application.Ports;
using Shop.Domain.Accounts;
using Shop.Domain.Carts;
using Shop.Domain.Catalog;
using Shop.Domain.Orders;

namespace Shop.Application.Orders;

/// <summary>A buyer orders: all lines are reserved at today's prices, or none. Payment follows by itself. May refuse with <c>unpaid-order-exists</c>.</summary>
/// <param name="ShippingAddress">Null takes the address of the buyer's profile, if there is one.</param>
/// <param name="PaymentMethod">What the gateway is to be told; null for its default.</param>
/// <param name="FromCart">Orders what is in the buyer's cart, which is empty afterwards, instead of the items; refuses with <c>cart-empty</c>.</param>
public sealed record PlaceOrder(
    Actor Buyer, IReadOnlyList<OrderItem> Items, PostalAddress? ShippingAddress, string? PaymentMethod, bool FromCart = false)
    : ICommand<OrderDetails>;

/// <summary>A product and how many of it, 1–999; a product named twice is one line with the sum.</summary>
public sealed record OrderItem(ProductId ProductId, int Quantity);

internal sealed class PlaceOrderValidator : AbstractValidator<PlaceOrder>
{
    public PlaceOrderValidator()
    {
        RuleFor(c => c.Items).NotEmpty().WithErrorCode("required").WithMessage("Must name at least one product.")
            .When(c => !c.FromCart);
        RuleFor(c => c.Items).Empty().WithErrorCode("not-allowed").WithMessage("Must not be given beside fromCart.")
            .When(c => c.FromCart);
        RuleFor(c => c.Items).ListOfAtMost(Order.MaxLines);
        RuleForEach(c => c.Items).ChildRules(item => item.RuleFor(i => i.Quantity).From(1, OrderLine.MaxQuantity));
        RuleFor(c => c.Items)
            .Must(items => items.GroupBy(item => item.ProductId).All(line => line.Sum(item => (long)item.Quantity) <= OrderLine.MaxQuantity))
            .WithErrorCode("out-of-range").WithMessage($"Must have at most {OrderLine.MaxQuantity} of one product.")
            .When(c => c.Items.All(item => item.Quantity <= OrderLine.MaxQuantity));
        RuleFor(c => c.ShippingAddress!).SetValidator(new PostalAddressValidator()).When(c => c.ShippingAddress is not null);
        RuleFor(c => c.PaymentMethod).OptionalLine(100);
    }
}

internal sealed class PlaceOrderHandler(
    IProductRepository products,
    IStockRepository stocks,
    IOrderRepository orders,
    IPaymentRepository payments,
    IAccountRepository accounts,
    ICartRepository carts,
    OrderPolicy policy,
    TimeProvider clock)
    : IRequestHandler<PlaceOrder, OrderDetails>
{
    public async Task<OrderDetails> Handle(PlaceOrder command, CancellationToken cancellationToken)
    {
        if (policy.OneUnpaidPerBuyer)
            await EnsureNothingIsUnpaid(command.Buyer, cancellationToken);

        var basket = Basket.Of(command.FromCart ? await TakeCart(command.Buyer, cancellationToken) : command.Items);
        var lines = basket.Price(await products.FindAll(basket.ProductIds, cancellationToken));
        basket.Reserve(await stocks.Lock(basket.ProductIds, cancellationToken));

        var now = clock.GetUtcNow();
        var address = command.ShippingAddress
            ?? (await accounts.Find(command.Buyer.Id, cancellationToken))?.Profile.ShippingAddress;
        var order = Order.Place(OrderId.New(now), command.Buyer.Id, lines, address, now);
        var payment = Payment.For(PaymentId.New(now), order, command.PaymentMethod, now);
        orders.Add(order);
        payments.Add(payment);
        return OrderDetails.Of(order, payment, command.Buyer);
    }

    /// <summary>Orders of one buyer take turns, so that of many at once each sees those before it.</summary>
    private async Task EnsureNothingIsUnpaid(Actor buyer, CancellationToken cancellation)
    {
        await accounts.Lock(buyer.Id, cancellation);
        if (await orders.FindUnpaid(buyer.Id, cancellation) is { } unpaid)
            throw OrderErrors.UnpaidExists(unpaid);
    }

    /// <summary>What is refused later is rolled back, and the cart is as it was.</summary>
    private async Task<IReadOnlyList<OrderItem>> TakeCart(Actor buyer, CancellationToken cancellation)
    {
        var cart = await carts.Lock(buyer.Id, cancellation) ?? Cart.Of(buyer.Id);
        cart.EnsureNotEmpty();
        OrderItem[] items = [.. cart.Lines.Select(line => new OrderItem(line.ProductId, line.Quantity))];
        cart.Clear();
        return items;
    }
}
