using System.Text.Json;
using Shop.Application.Messaging;
using Shop.Domain.Shared;

namespace Shop.Application.Json;

/// <summary>Serializes domain events for the outbox and the event feed.</summary>
public static class EventJson
{
    public static string Write(IDomainEvent happened) => JsonSerializer.Serialize(happened, happened.GetType(), ShopJson.Options);

    public static IDomainEvent Read(string name, string data) =>
        (IDomainEvent)JsonSerializer.Deserialize(data, EventNames.TypeOf(name), ShopJson.Tolerant)!;
}
