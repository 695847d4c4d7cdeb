using Shop.Application.Messaging;
using Shop.Application.Orders;
using Shop.Domain.Accounts;
using Shop.Domain.Orders;

namespace Shop.Application.Ports;

/// <summary>Reads orders with their payments.</summary>
public interface IOrderReader
{
    /// <summary>Null when there is none that this person may see: a buyer sees their own, a seller those with products of theirs, an admin all.</summary>
    Task<OrderDetails?> Find(OrderId id, Actor reader, CancellationToken cancellation);

    /// <summary>Up to so many orders that wait for their payment and were placed at that time or before, the oldest first.</summary>
    Task<IReadOnlyList<OrderId>> FindPending(DateTimeOffset placedUntil, int limit, CancellationToken cancellation);

    /// <summary>Newest first, each with what this person may do with it.</summary>
    Task<Page<OrderDetails>> List(OrderFilter filter, Actor reader, PageRequest page, CancellationToken cancellation);
}
