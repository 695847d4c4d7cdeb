using FluentValidation;
using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Orders;
using Shop.Application.Validation;
using Shop.Domain.Accounts;
using Shop.Domain.Orders;

namespace Shop.Application.Orders;

/// <summary>Lists orders, newest first: a buyer's own, for sellers also those with their products, for admins all.</summary>
public sealed record ListOrders(Actor Actor, OrderFilter Fields, PageRequest Page) : IQuery<Page<OrderDetails>>;

/// <summary>Selects orders that match all given values; null matches any.</summary>
/// <param name="Status">One status.</param>
/// <param name="From">Placed at this time or later.</param>
/// <param name="To">Placed before this time.</param>
/// <param name="Buyer">The buyer; only admins may select another account.</param>
/// <param name="Selling">Whether to select only orders with the actor's products; for sellers.</param>
/// <param name="Number">The bits of an <see cref="OrderNumber"/>.</param>
public sealed record OrderFilter(OrderStatus? Status, DateTimeOffset? From, DateTimeOffset? To, AccountId? Buyer, bool Selling = false, ulong? Number = null);

internal sealed class ListOrdersValidator : AbstractValidator<ListOrders>
{
    public ListOrdersValidator()
    {
        RuleFor(q => q.Page).SetValidator(new PageRequestValidator());
        RuleFor(q => q.Fields.From)
            .Must((query, from) => from is null || query.Fields.To is null || from <= query.Fields.To)
            .WithErrorCode("out-of-range").WithMessage("Must not be later than 'to'.");
        RuleFor(q => q.Fields.Buyer)
            .Must((query, buyer) => buyer is null || query.Actor.IsAdmin || buyer == query.Actor.Id)
            .WithErrorCode("not-allowed").WithMessage("Only admins may list the orders of another buyer.");
        RuleFor(q => q.Fields.Selling)
            .Must((query, selling) => !selling || query.Actor.Role == AccountRole.Seller)
            .WithErrorCode("not-allowed").WithMessage("Only sellers may list the orders with their products.");
    }
}

internal sealed class ListOrdersHandler(IOrderReader orders) : IRequestHandler<ListOrders, Page<OrderDetails>>
{
    public Task<Page<OrderDetails>> Handle(ListOrders query, CancellationToken cancellationToken)
    {
        var filter = query.Actor.IsAdmin || query.Fields.Selling ? query.Fields : query.Fields with { Buyer = query.Actor.Id };
        return orders.List(filter, query.Actor, query.Page, cancellationToken);
    }
}
