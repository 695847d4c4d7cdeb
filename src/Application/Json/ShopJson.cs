using System.Text.Json;
using System.Text.Json.Serialization;

namespace Shop.Application.Json;

/// <summary>The JSON format of the API and of stored data.</summary>
public static class ShopJson
{
    public static JsonSerializerOptions Options { get; } = Frozen(Configure(new JsonSerializerOptions()));

    /// <summary>
    /// Strict: rejects unknown and duplicate properties, numbers in strings, other spellings of names, and missing or null values of
    /// required properties.
    /// </summary>
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

    /// <summary>Makes type metadata available before the first use.</summary>
    private static JsonSerializerOptions Frozen(JsonSerializerOptions options)
    {
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
