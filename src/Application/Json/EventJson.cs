using System.Text.Json;
using Shop.Application.Messaging;
using Shop.Domain.Shared;

namespace Shop.Application.Json;

/// <summary>Events as they are stored and shown in the feed.</summary>
public static class EventJson
{
    public static string Write(IDomainEvent happened) => JsonSerializer.Serialize(happened, happened.GetType(), ShopJson.Options);

    public static IDomainEvent Read(string name, string data) =>
        (IDomainEvent)JsonSerializer.Deserialize(data, EventNames.TypeOf(name), Tolerant)!;

    /// <summary>An event stored by a later version may carry more than this one knows.</summary>
    private static readonly JsonSerializerOptions Tolerant = new(ShopJson.Options)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Skip,
    };
}
