using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Shop.Application.Json;

namespace Shop.Adapters.Web.Documentation;

/// <summary>
/// The store's JSON in a form that the framework can describe: every property has the type that is written. Nothing is read or written
/// with these settings; they stand where the framework looks for its own, which bodies and answers do without.
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
        // Answers may get new fields, so only requests are closed, which is done where operations are described.
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip;
        options.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { ShowAsWritten } };
    }

    private static void ShowAsWritten(JsonTypeInfo type)
    {
        if (!type.Properties.Any(property => WrittenType.Differs(property.PropertyType)))
            return;

        // With other types than the constructor's the constructor is no help any more, and what it knows has to be told.
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
