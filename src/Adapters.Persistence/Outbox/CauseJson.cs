using System.Text.Json;
using Shop.Application.Json;
using Shop.Application.Messaging;

namespace Shop.Adapters.Persistence.Outbox;

/// <summary>Stores the cause of an event next to it.</summary>
internal static class CauseJson
{
    public static string? Write(Cause cause) => cause == Cause.Unknown ? null : JsonSerializer.Serialize(cause, ShopJson.Options);

    public static Cause Read(string? json) => json is null ? Cause.Unknown : JsonSerializer.Deserialize<Cause>(json, ShopJson.Options)!;
}
