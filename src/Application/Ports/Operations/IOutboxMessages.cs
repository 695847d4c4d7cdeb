using Shop.Application.Messaging;
using Shop.Application.Operations;
using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Shared;

namespace Shop.Application.Ports.Operations;

/// <summary>Reads and retries undelivered outbox messages.</summary>
/// <remarks>Throws <see cref="DatabaseUnavailableException"/> while the database is unavailable.</remarks>
public interface IOutboxMessages
{
    /// <summary>
    /// Returns messages in one state, or in any for null, newest first. Rejects a cursor of another list with <c>cursor-invalid</c>.
    /// </summary>
    Task<Page<OutboxMessage>> List(MessageState? state, PageRequest page, CancellationToken cancellation);

    /// <summary>Returns a message; null when it was delivered or does not exist.</summary>
    Task<OutboxMessage?> Find(MessageId id, CancellationToken cancellation);

    /// <summary>
    /// Makes a failed or dead message due at the given time, with all its attempts. A message whose attempt is running may be delivered
    /// twice.
    /// </summary>
    /// <returns>Whether there is a failed or dead message with this id.</returns>
    Task<bool> Revive(MessageId id, DateTimeOffset at, CancellationToken cancellation);
}
