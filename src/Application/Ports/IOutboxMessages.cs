using Shop.Application.Messaging;
using Shop.Application.Upkeep;
using Shop.Domain.Shared;

namespace Shop.Application.Ports;

/// <summary>What is on its way to the reactions.</summary>
public interface IOutboxMessages
{
    /// <summary>Newest first; null is every state.</summary>
    Task<Page<OutboxMessage>> List(MessageState? state, PageRequest page, CancellationToken cancellation);

    /// <summary>Null when it is delivered or never was.</summary>
    Task<OutboxMessage?> Find(MessageId id, CancellationToken cancellation);

    /// <summary>
    /// Lets one that failed or was given up begin anew at this moment. One that is in an attempt just then may be delivered twice.
    /// </summary>
    /// <returns>Whether there is such a one.</returns>
    Task<bool> Revive(MessageId id, DateTimeOffset at, CancellationToken cancellation);
}
