using System.Text.Json;
using Shop.Application.Messaging;
using Shop.Domain.Shared;

namespace Shop.Application.Json;

/// <summary>Serializes domain events for the outbox and the event feed.</summary>
public static class EventJson
{
    public static string Write(IDomainEvent happened) => JsonSerializer.Serialize(happened, happened.GetType(), ShopJson.Options);

    public static IDomainEvent Read(string name, string data) =>
        (IDomainEvent)JsonSerializer.Deserialize(data, EventNames.TypeOf(name), Tolerant)!;

    /// <summary>Ignores unknown members, because a later version may have stored the event.</summary>
    private static readonly JsonSerializerOptions Tolerant = new(ShopJson.Options)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Skip,
        // The database stores the members of an object in an order of its own.
        AllowOutOfOrderMetadataProperties = true,
    };
}
