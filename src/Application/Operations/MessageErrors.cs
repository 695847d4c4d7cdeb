using Shop.Domain.Shared;

namespace Shop.Application.Operations;

/// <summary>Domain errors of the outbox.</summary>
public static class MessageErrors
{
    public static DomainException NotFound(MessageId id) => new("message-not-found", $"There is no undelivered message {id}.");

    public static DomainException NotFailed(MessageId id) =>
        new("message-not-failed", $"Message {id} has not failed; it is delivered automatically.");
}
