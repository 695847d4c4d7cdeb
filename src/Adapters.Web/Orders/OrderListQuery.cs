using System.ComponentModel;
using Shop.Application.Orders;
using Shop.Domain.Accounts;
using Shop.Domain.Orders;

namespace Shop.Adapters.Web.Orders;

/// <summary>The filter of orders.</summary>
internal sealed record OrderListQuery(
    [Description("Only orders in this status.")] OrderStatus? Status,
    [Description("Only orders placed at or after this time.")] DateTimeOffset? From,
    [Description("Only orders placed before this time.")] DateTimeOffset? To,
    [Description("Only orders of this buyer; callers other than admins may name only themselves.")] AccountId? Buyer,
    [Description("With true, only orders that contain products of the caller; for sellers.")] bool? Selling)
{
    public OrderFilter ToFilter() => new(Status, From, To, Buyer, Selling is true);
}
