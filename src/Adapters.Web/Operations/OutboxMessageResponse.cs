using Mapster;
using Shop.Adapters.Web.Http.Results;
using Shop.Application.Operations;
using Shop.Domain.Shared;

namespace Shop.Adapters.Web.Operations;

/// <summary>An outbox message: one event for one reaction.</summary>
/// <param name="Type">The type of the event.</param>
/// <param name="State">Pending before and during its first attempt, failed between attempts, dead after the last one.</param>
/// <param name="Attempts">The number of attempts since the message was created or retried by an admin.</param>
/// <param name="NextAttemptAt">The time of the next attempt; null for a dead message.</param>
/// <param name="LastError">The last error, without addresses and secrets.</param>
internal sealed record OutboxMessageResponse(
    MessageId Id,
    string Type,
    MessageState State,
    int Attempts,
    DateTimeOffset? NextAttemptAt,
    string? LastError,
    DateTimeOffset CreatedAt)
{
    public static OutboxMessageResponse Of(OutboxMessage message) => ResponseMappings.Map<OutboxMessage, OutboxMessageResponse>(message);
}

/// <summary>Outbox messages have the members of their responses.</summary>
internal sealed class OutboxMessageMappingRegister : IRegister
{
    public void Register(TypeAdapterConfig config) => config.NewConfig<OutboxMessage, OutboxMessageResponse>();
}
