using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Shop.Application.Catalog.Browsing;
using Shop.Application.Json;
using Shop.Application.Messaging;
using Shop.Domain.Shared;

namespace Shop.Adapters.Web.Documentation;

/// <summary>Adds to the schemas what the framework cannot derive from the types.</summary>
internal sealed class WireSchemas : IOpenApiSchemaTransformer
{
    /// <summary>
    /// With this extension the framework writes "null or a reference", which it omits for properties with a replaced type.
    /// </summary>
    private const string NullableProperty = "x-is-nullable-property";

    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.JsonPropertyInfo is { } property)
            DescribeProperty(schema, property);
        else if (context.ParameterDescription?.ParameterDescriptor is IParameterInfoParameterDescriptor parameter)
            DescribeParameter(schema, parameter.ParameterInfo);

        var type = context.JsonTypeInfo.Type;
        if ((Nullable.GetUnderlyingType(type) ?? type).IsEnum)
            DescribeEnum(schema);
        else if (type == typeof(Money))
            DescribeMoney(schema);
        else if (IdPrefix.Of(type) is not null)
            DescribeId(schema, type);

        schema.Required?.ExceptWith(context.JsonTypeInfo.Properties.Where(IsLeftOutWhenNull).Select(left => left.Name));
        return Task.CompletedTask;
    }

    private static void DescribeProperty(OpenApiSchema schema, JsonPropertyInfo property)
    {
        if (IsLeftOutWhenNull(property))
            schema.Type &= ~JsonSchemaType.Null;
        if (property.AttributeProvider is not PropertyInfo member)
            return;

        if (property.IsSetNullable && schema.Type is null or JsonSchemaType.Object)
            (schema.Metadata ??= new Dictionary<string, object>(StringComparer.Ordinal))[NullableProperty] = true;
        if (schema.Default is null && member.ConstructorParameter() is { HasDefaultValue: true, DefaultValue: { } value } && !WrittenType.Differs(member.PropertyType))
            schema.Default = JsonSerializer.SerializeToNode(value, ShopJson.Options);

        if (member.GetCustomAttribute<ItemPatternAttribute>() is { } each && schema.Items is OpenApiSchema item)
            item.Pattern = each.Pattern;

        IdPrefix.Describe(schema.Items as OpenApiSchema ?? schema, Innermost(member.PropertyType));
    }

    private static void DescribeParameter(OpenApiSchema schema, ParameterInfo parameter)
    {
        if (parameter.GetCustomAttribute<AllowedValuesAttribute>() is { } allowed)
            schema.Enum = [.. allowed.Values.Select(value => (JsonNode)(string)value!)];
        // The framework applies the longest length to the number of values.
        if (schema.Items is OpenApiSchema value)
            (value.MaxLength, schema.MaxItems) = (schema.MaxItems, ProductFilter.MaxValues);

        IdPrefix.Describe(schema, parameter.ParameterType);
    }

    /// <summary>In a list of values of a parameter; elsewhere, the framework finds a text.</summary>
    private static void DescribeId(OpenApiSchema schema, Type type)
    {
        (schema.Type, schema.Properties) = (JsonSchemaType.String, null);
        IdPrefix.Describe(schema, type);
    }

    private static Type Innermost(Type type) => type switch
    {
        { IsConstructedGenericType: true } when type.GetGenericTypeDefinition() == typeof(Optional<>)
            || type.GetGenericTypeDefinition() == typeof(Nullable<>)
            || type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) => Innermost(type.GenericTypeArguments[0]),
        _ => type,
    };

    private static void DescribeEnum(OpenApiSchema schema)
    {
        schema.Type = JsonSchemaType.String;
        schema.Enum = schema.Enum?.Where(name => name is not null).ToList();
    }

    private static void DescribeMoney(OpenApiSchema schema)
    {
        var amount = (OpenApiSchema)schema.Properties!["amount"];
        amount.Minimum = "0";
        amount.Maximum = Money.MaxAmount.ToString(CultureInfo.InvariantCulture);
        amount.Description = "In minor units, such as cents for USD and yen for JPY.";
        amount.Examples = [1999];

        var currency = (OpenApiSchema)schema.Properties["currency"];
        currency.Pattern = "^[A-Z]{3}$";
        currency.Description = "An ISO 4217 code.";
        currency.Examples = ["USD"];
    }

    private static bool IsLeftOutWhenNull(JsonPropertyInfo property) =>
        property.AttributeProvider?.GetCustomAttributes(typeof(JsonIgnoreAttribute), inherit: false)
            .OfType<JsonIgnoreAttribute>().Any(ignore => ignore.Condition == JsonIgnoreCondition.WhenWritingNull) == true;
}
