using Shop.Application.Upkeep;
using Shop.Domain.Shared;

namespace Shop.Adapters.Web.Upkeep;

/// <summary>An event on its way to one reaction of the store.</summary>
/// <param name="Type">The name of the event.</param>
/// <param name="State">Pending before and in its first attempt, failed between attempts, dead when it was given up.</param>
/// <param name="Attempts">Begun since it was last put back.</param>
/// <param name="NextAttemptAt">Null when it was given up.</param>
/// <param name="LastError">What went wrong last, without addresses and secrets.</param>
internal sealed record OutboxMessageResponse(
    MessageId Id,
    string Type,
    MessageState State,
    int Attempts,
    DateTimeOffset? NextAttemptAt,
    string? LastError,
    DateTimeOffset CreatedAt)
{
    public static OutboxMessageResponse Of(OutboxMessage message) => new(
        message.Id, message.Type, message.State, message.Attempts, message.NextAttemptAt, message.LastError, message.CreatedAt);
}
