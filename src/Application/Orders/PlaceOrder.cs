using FluentValidation;
using MediatR;
using Shop.Application.Accounts;
using Shop.Application.Messaging;
using Shop.Application.Ports;
using Shop.Domain.Accounts;
using Shop.Domain.Catalog;
using Shop.Domain.Orders;

namespace Shop.Application.Orders;

/// <summary>A buyer orders: all lines are reserved at today's prices, or none. Payment follows by itself. May refuse with <c>unpaid-order-exists</c>.</summary>
/// <param name="ShippingAddress">Null takes the address of the buyer's profile, if there is one.</param>
/// <param name="PaymentMethod">What the gateway is to be told; null for its default.</param>
/// <param name="FromCart">Orders what is in the buyer's cart, which is empty afterwards, instead of the items; refuses with <c>cart-empty</c>.</param>
public sealed record PlaceOrder(
    Actor Buyer, IReadOnlyList<OrderItem> Items, PostalAddress? ShippingAddress, string? PaymentMethod, bool FromCart = false)
    : IProcess<OrderDetails>;

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

internal sealed class PlaceOrderHandler(IOrderPlacement placement) : IRequestHandler<PlaceOrder, OrderDetails>
{
    public Task<OrderDetails> Handle(PlaceOrder command, CancellationToken cancellationToken) => placement.Place(command, cancellationToken);
}
