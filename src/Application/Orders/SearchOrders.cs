using FluentValidation;
using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Accounts;
using Shop.Application.Ports.Orders;
using Shop.Application.Validation;
using Shop.Domain.Accounts;
using Shop.Domain.Orders;

namespace Shop.Application.Orders;

/// <summary>Finds the order with a number, or the orders of the buyer with an e-mail address, newest first, for admins.</summary>
public sealed record SearchOrders(Actor Actor, OrderSearch Fields, PageRequest Page) : IQuery<Page<OrderDetails>>;

/// <summary>Selects orders that match all given values.</summary>
/// <param name="Q">An order number or a complete e-mail address, up to <see cref="EmailAddress.MaxLength"/> characters; anything else finds nothing.</param>
/// <param name="Status">One status; null matches any.</param>
public sealed record OrderSearch(string Q, OrderStatus? Status);

internal sealed class SearchOrdersValidator : AbstractValidator<SearchOrders>
{
    public SearchOrdersValidator()
    {
        RuleFor(q => q.Page).SetValidator(new PageRequestValidator());
        RuleFor(q => q.Fields.Q).OptionalLine(EmailAddress.MaxLength);
    }
}

internal sealed class SearchOrdersHandler(IOrderReader orders, IAccountRepository accounts) : IRequestHandler<SearchOrders, Page<OrderDetails>>
{
    public async Task<Page<OrderDetails>> Handle(SearchOrders query, CancellationToken cancellationToken)
    {
        var text = query.Fields.Q.Trim();
        var number = OrderNumber.Parse(text);
        var buyer = number is null && EmailAddress.IsValid(text) ? await accounts.FindIdByEmail(EmailAddress.Of(text), cancellationToken) : null;
        return number is null && buyer is null
            ? Page<OrderDetails>.Empty(query.Page)
            : await orders.List(new OrderFilter(query.Fields.Status, From: null, To: null, buyer, Selling: false, number), query.Actor, query.Page, cancellationToken);
    }
}
