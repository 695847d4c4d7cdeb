using System.Text.Json;
using System.Text.Json.Serialization;
using Shop.Domain.Catalog.Taxonomy;

namespace Shop.Application.Json;

/// <summary>The JSON format of the API and of stored data.</summary>
public static class ShopJson
{
    /// <summary>The deepest body is the tree of categories: each level is an object in a list of the level above.</summary>
    private const int MaxDepth = (2 * CategoryTree.MaxDepth) + 8;

    public static JsonSerializerOptions Options { get; } = Frozen(Configure(new JsonSerializerOptions()));

    /// <summary>For stored data: ignores unknown members, because a later version may have stored them.</summary>
    public static JsonSerializerOptions Tolerant { get; } = Frozen(new JsonSerializerOptions(Options)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
        // The database stores the members of an object in an order of its own.
        AllowOutOfOrderMetadataProperties = true,
    });

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
        options.MaxDepth = MaxDepth;
        options.Converters.Add(new EntityIdConverterFactory());
        options.Converters.Add(new EnumConverterFactory());
        options.Converters.Add(new OptionalConverterFactory());
        options.Converters.Add(new MoneyConverter());
        options.Converters.Add(new OrderLineConverter());
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
