using Shop.Domain.Shared;

namespace Shop.Application.Operations;

/// <summary>An event to be delivered to one reaction; delivered messages are removed.</summary>
/// <param name="Type">The name of the event.</param>
/// <param name="Attempts">The attempts since the message was created or last retried by an admin.</param>
/// <param name="NextAttemptAt">When the next attempt is due; null for a dead message.</param>
/// <param name="LastError">The last error, without addresses and secrets; null when there is none.</param>
/// <param name="CreatedAt">When the message was created, in UTC.</param>
public sealed record OutboxMessage(
    MessageId Id,
    string Type,
    MessageState State,
    int Attempts,
    DateTimeOffset? NextAttemptAt,
    string? LastError,
    DateTimeOffset CreatedAt);

/// <summary>The state of an outbox message.</summary>
public enum MessageState
{
    /// <summary>The message waits for its first attempt or is in it.</summary>
    Pending,

    /// <summary>An attempt failed, and another one follows.</summary>
    Failed,

    /// <summary>The message was given up: a dead letter.</summary>
    Dead,
}
