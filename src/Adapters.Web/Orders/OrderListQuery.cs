using System.ComponentModel;
using Shop.Application.Orders;
using Shop.Domain.Accounts;
using Shop.Domain.Orders;

namespace Shop.Adapters.Web.Orders;

/// <summary>Which orders are listed.</summary>
internal sealed record OrderListQuery(
    [Description("Only orders in this status.")] OrderStatus? Status,
    [Description("Placed then or later.")] DateTimeOffset? From,
    [Description("Placed before then.")] DateTimeOffset? To,
    [Description("Whose orders; admins may name anybody, others themselves.")] AccountId? Buyer,
    [Description("Only orders that hold products of the caller, who is a seller.")] bool? Selling)
{
    public OrderFilter ToFilter() => new(Status, From, To, Buyer, Selling is true);
}
