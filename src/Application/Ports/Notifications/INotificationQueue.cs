using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Accounts;
using Shop.Domain.Shared;

namespace Shop.Application.Ports.Notifications;

/// <summary>The notifications of product changes that wait behind the one of a recipient that is being delivered.</summary>
/// <remarks>Both methods throw <see cref="DatabaseUnavailableException"/> while the database is unavailable.</remarks>
public interface INotificationQueue
{
    /// <summary>Returns the oldest waiting notices of a recipient, without the one that is being delivered.</summary>
    Task<IReadOnlyList<QueuedNotice>> Find(AccountId recipient, EventId delivered, int limit, CancellationToken cancellation);

    /// <summary>Removes notices that were sent together with the delivered one.</summary>
    Task Remove(IReadOnlyCollection<QueuedNotice> sent, CancellationToken cancellation);
}

/// <param name="Number">The number of its delivery.</param>
public sealed record QueuedNotice(long Number, ProductNotice Notice);
