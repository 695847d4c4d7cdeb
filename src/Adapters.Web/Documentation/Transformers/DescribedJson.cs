using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Shop.Application.Json;

namespace Shop.Adapters.Web.Documentation.Transformers;

/// <summary>
/// The JSON contract of Shop in a form that the framework can describe: every property has the type that is serialized. These settings are
/// used for the document only; bodies and responses are read and written with <c>ShopJson</c>.
/// </summary>
internal static class DescribedJson
{
    public static IServiceCollection AddDescribedJson(this IServiceCollection services) =>
        services.ConfigureHttpJsonOptions(json => Configure(json.SerializerOptions));

    private static void Configure(JsonSerializerOptions options)
    {
        ShopJson.Configure(options);
        options.Converters.Clear();
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        // New fields may be added to responses, so only request bodies forbid additional properties; see DescribeDocument.
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip;
        options.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { ShowAsWritten } };
    }

    private static void ShowAsWritten(JsonTypeInfo type)
    {
        if (!type.Properties.Any(property => WrittenType.Differs(property.PropertyType)))
            return;

        // The constructor does not fit the replaced property types, so the metadata that it provides is set explicitly.
        type.CreateObject = () => throw new NotSupportedException();
        for (var i = 0; i < type.Properties.Count; i++)
            type.Properties[i] = AsWritten(type, type.Properties[i]);
    }

    private static JsonPropertyInfo AsWritten(JsonTypeInfo type, JsonPropertyInfo original)
    {
        var member = (PropertyInfo)original.AttributeProvider!;
        var property = type.CreateJsonPropertyInfo(WrittenType.Of(original.PropertyType), original.Name);
        property.AttributeProvider = member;
        property.Get = _ => throw new NotSupportedException();
        property.Set = (_, _) => throw new NotSupportedException();
        property.IsGetNullable = property.IsSetNullable = WrittenType.MayBeNull(member);
        property.IsRequired = member.ConstructorParameter() is not { HasDefaultValue: true };
        return property;
    }
}
