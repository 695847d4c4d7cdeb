using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Shop.Adapters.Web.Http.Paging;
using Shop.Adapters.Web.Http.Results;
using Shop.Domain.Shared;

namespace Shop.Adapters.Web.Documentation;

/// <summary>The names of schemas in the document, and with them of types in generated clients.</summary>
internal static class SchemaNames
{
    private const string Response = "Response";

    /// <summary>Null for a schema that is inlined.</summary>
    public static string? Of(JsonTypeInfo type) => Of(type.Type) ?? OpenApiOptions.CreateDefaultSchemaReferenceId(type);

    private static string? Of(Type type)
    {
        if (type.IsEnum || type == typeof(Money))
            return type.Name;
        if (type.IsConstructedGenericType && type.GetGenericTypeDefinition() == typeof(PageResponse<>))
            return $"{Of(type.GenericTypeArguments[0])}Page";
        if (type.IsConstructedGenericType && type.GetGenericTypeDefinition() == typeof(ListResponse<>))
            return $"{Of(type.GenericTypeArguments[0])}List";
        return type.Name.EndsWith(Response, StringComparison.Ordinal) ? type.Name[..^Response.Length] : null;
    }
}
