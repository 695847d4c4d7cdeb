using Shop.Domain.Accounts;
using Shop.Domain.Orders;
using Shop.Domain.Shared;

namespace Shop.Adapters.Persistence.Events;

/// <summary>A public event with its sequence number.</summary>
internal sealed class EventRecord
{
    public long Sequence { get; init; }

    public required EventId Id { get; init; }

    public required string Type { get; init; }

    public OrderId? OrderId { get; init; }

    public AccountId? Audience { get; init; }

    public required string Data { get; init; }

    public required DateTimeOffset At { get; init; }
}
