using Shop.Application.Messaging;
using Shop.Application.Orders;
using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Accounts;
using Shop.Domain.Orders;

namespace Shop.Application.Ports.Orders;

/// <summary>Reads orders with their payments.</summary>
/// <remarks>Throws <see cref="DatabaseUnavailableException"/> while the database is unavailable.</remarks>
public interface IOrderReader
{
    /// <summary>
    /// Returns an order; null when it does not exist or the actor may not see it. Buyers see their own orders, sellers those with their
    /// products, admins all.
    /// </summary>
    Task<OrderDetails?> Find(OrderId id, Actor actor, CancellationToken cancellation);

    /// <summary>Returns up to <paramref name="limit"/> pending orders placed at this time or before, oldest first.</summary>
    /// <param name="after">The last order of the list before; null for the first list.</param>
    Task<IReadOnlyList<OrderId>> FindPending(DateTimeOffset placedUntil, OrderId? after, int limit, CancellationToken cancellation);

    /// <summary>
    /// Returns orders that match the filter, newest first, with the actions of the actor. Rejects a cursor of another list with
    /// <c>cursor-invalid</c>.
    /// </summary>
    Task<Page<OrderDetails>> List(OrderFilter filter, Actor actor, PageRequest page, CancellationToken cancellation);
}
