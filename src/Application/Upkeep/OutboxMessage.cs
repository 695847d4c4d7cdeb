using Shop.Domain.Shared;

namespace Shop.Application.Upkeep;

/// <summary>An event on its way to one reaction; what is delivered is not kept.</summary>
/// <param name="Type">The name of the event.</param>
/// <param name="Attempts">Begun since it was last put back.</param>
/// <param name="NextAttemptAt">When it may be tried; null when it will not be.</param>
/// <param name="LastError">What went wrong last, without addresses and secrets; null when nothing did.</param>
/// <param name="CreatedAt">When it got its place in line.</param>
public sealed record OutboxMessage(
    MessageId Id,
    string Type,
    MessageState State,
    int Attempts,
    DateTimeOffset? NextAttemptAt,
    string? LastError,
    DateTimeOffset CreatedAt);

/// <summary>How far a message is.</summary>
public enum MessageState
{
    /// <summary>It waits for its first attempt, or is in it.</summary>
    Pending,

    /// <summary>An attempt failed, and another one will be made.</summary>
    Failed,

    /// <summary>It was given up.</summary>
    Dead,
}
