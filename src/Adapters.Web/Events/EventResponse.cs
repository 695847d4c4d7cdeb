using System.Text.Json;
using Mapster;
using Shop.Adapters.Web.Http.Results;
using Shop.Application.Ports.Events;
using Shop.Domain.Orders;
using EventId = Shop.Domain.Shared.EventId;

namespace Shop.Adapters.Web.Events;

/// <summary>An event of the feed.</summary>
/// <param name="Id">The id of the event, identical in the feed, in streams and in webhook deliveries.</param>
/// <param name="Sequence">The number of the event in the feed, from 1.</param>
/// <param name="Type">The type, such as <c>order.paid</c>.</param>
/// <param name="OrderId">The order to which the event belongs, or null.</param>
/// <param name="Data">The data of the event; its properties depend on the type.</param>
/// <param name="At">The time of the event.</param>
internal sealed record EventResponse(EventId Id, long Sequence, string Type, OrderId? OrderId, JsonElement Data, DateTimeOffset At)
{
    public static EventResponse Of(FeedEvent happened) => ResponseMappings.Map<FeedEvent, EventResponse>(happened);
}

/// <summary>Events have the members of their responses.</summary>
internal sealed class EventMappingRegister : IRegister
{
    public void Register(TypeAdapterConfig config) => config.NewConfig<FeedEvent, EventResponse>();
}
