using FluentValidation;
using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports;
using Shop.Domain.Accounts;
using Shop.Domain.Orders;

namespace Shop.Application.Orders;

/// <summary>A buyer lists their own orders, a seller also those that hold their products, an admin everybody's; newest first.</summary>
public sealed record ListOrders(Actor Reader, OrderFilter Fields, PageRequest Page) : IQuery<Page<OrderDetails>>;

/// <summary>Which orders are wanted; null is any.</summary>
/// <param name="Status">One status.</param>
/// <param name="From">Placed then or later.</param>
/// <param name="To">Placed before then.</param>
/// <param name="Buyer">Whose; only an admin chooses.</param>
/// <param name="Selling">Only those that hold the reader's products; for sellers.</param>
public sealed record OrderFilter(OrderStatus? Status, DateTimeOffset? From, DateTimeOffset? To, AccountId? Buyer, bool Selling = false);

internal sealed class ListOrdersValidator : AbstractValidator<ListOrders>
{
    public ListOrdersValidator()
    {
        RuleFor(q => q.Page).SetValidator(new PageRequestValidator());
        RuleFor(q => q.Fields.From)
            .Must((query, from) => from is null || query.Fields.To is null || from <= query.Fields.To)
            .WithErrorCode("out-of-range").WithMessage("Must not be after to.");
        RuleFor(q => q.Fields.Buyer)
            .Must((query, buyer) => buyer is null || query.Reader.IsAdmin || buyer == query.Reader.Id)
            .WithErrorCode("not-allowed").WithMessage("Only an admin may ask for somebody else's orders.");
        RuleFor(q => q.Fields.Selling)
            .Must((query, selling) => !selling || query.Reader.Role == AccountRole.Seller)
            .WithErrorCode("not-allowed").WithMessage("Only a seller has orders to send.");
    }
}

internal sealed class ListOrdersHandler(IOrderReader orders) : IRequestHandler<ListOrders, Page<OrderDetails>>
{
    public Task<Page<OrderDetails>> Handle(ListOrders query, CancellationToken cancellationToken)
    {
        var filter = query.Reader.IsAdmin || query.Fields.Selling ? query.Fields : query.Fields with { Buyer = query.Reader.Id };
        return orders.List(filter, query.Reader, query.Page, cancellationToken);
    }
}
