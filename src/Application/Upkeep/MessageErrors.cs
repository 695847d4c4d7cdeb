using Shop.Domain.Shared;

namespace Shop.Application.Upkeep;

/// <summary>What the outbox refuses.</summary>
public static class MessageErrors
{
    public static DomainException NotFound(MessageId id) => new("message-not-found", $"No message {id} waits to be delivered.");

    public static DomainException NotFailed(MessageId id) => new("message-not-failed", $"Message {id} has not failed; it is tried by itself.");
}
