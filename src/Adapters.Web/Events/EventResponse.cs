using System.Text.Json;
using Shop.Application.Ports;
using Shop.Domain.Orders;
using EventId = Shop.Domain.Shared.EventId;

namespace Shop.Adapters.Web.Events;

/// <summary>Something that happened.</summary>
/// <param name="Id">The same wherever the event is told.</param>
/// <param name="Sequence">Its place in the feed, from 1.</param>
/// <param name="Type">Such as <c>order.paid</c>.</param>
/// <param name="OrderId">The order it is about, or null.</param>
/// <param name="Data">What else is known of it; depends on the type.</param>
/// <param name="At">When it happened.</param>
internal sealed record EventResponse(EventId Id, long Sequence, string Type, OrderId? OrderId, JsonElement Data, DateTimeOffset At)
{
    public static EventResponse Of(FeedEvent happened) =>
        new(happened.Id, happened.Sequence, happened.Type, happened.OrderId, happened.Data, happened.At);
}
