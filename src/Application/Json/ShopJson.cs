using System.Text.Json;
using System.Text.Json.Serialization;

namespace Shop.Application.Json;

/// <summary>How the store writes and reads JSON, the same for clients and for what it stores.</summary>
public static class ShopJson
{
    public static JsonSerializerOptions Options { get; } = Frozen(Configure(new JsonSerializerOptions()));

    /// <summary>Strict: no unknown or duplicate property, no number in quotes, exact names, no missing or null value where one is needed.</summary>
    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.PropertyNameCaseInsensitive = false;
        options.AllowDuplicateProperties = false;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.MaxDepth = 16;
        options.Converters.Add(new EntityIdConverterFactory());
        options.Converters.Add(new EnumConverterFactory());
        options.Converters.Add(new OptionalConverterFactory());
        options.Converters.Add(new MoneyConverter());
        options.Converters.Add(new UtcTimeConverter());
        return options;
    }

    /// <summary>Contracts can be asked for from the start, not only after the first use.</summary>
    private static JsonSerializerOptions Frozen(JsonSerializerOptions options)
    {
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
