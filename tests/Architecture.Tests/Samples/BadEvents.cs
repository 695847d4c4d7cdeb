using Shop.Domain.Orders;
using Shop.Domain.Shared;

namespace Shop.Architecture.Tests.Samples;

internal sealed record OrderOpened(OrderId OrderId, OpenOrder Order, DateTimeOffset? At, IReadOnlyList<HonestValue> Values) : IDomainEvent
{
    Guid IDomainEvent.Subject => OrderId.Value;
}

internal sealed class OrderClosed(List<int> lines) : IDomainEvent
{
    public List<int> Lines { get; } = lines;

    Guid IDomainEvent.Subject => Guid.Empty;
}
