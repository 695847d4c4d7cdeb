using Shop.Application.Messaging;
using Shop.Application.Orders;
using Shop.Domain.Accounts;
using Shop.Domain.Orders;

namespace Shop.Application.Ports;

/// <summary>Reads orders with their payments.</summary>
public interface IOrderReader
{
    /// <summary>Null when there is none that this person may see: a buyer sees their own, an admin all.</summary>
    Task<OrderDetails?> Find(OrderId id, Actor reader, CancellationToken cancellation);

    /// <summary>Newest first.</summary>
    Task<Page<OrderDetails>> List(OrderFilter filter, PageRequest page, CancellationToken cancellation);
}
