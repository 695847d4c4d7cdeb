using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Shop.Adapters.Web.Catalog;
using Shop.Adapters.Web.Http.Paging;
using Shop.Adapters.Web.Http.Results;
using Shop.Domain.Shared;

namespace Shop.Adapters.Web.Documentation;

/// <summary>The names of schemas in the document, and with them of types in generated clients.</summary>
internal static class SchemaNames
{
    private const string Response = "Response";

    /// <summary>Null for a schema that is inlined.</summary>
    public static string? Of(JsonTypeInfo type) =>
        type.Type == typeof(JsonElement) || IdPrefix.Of(type.Type) is not null ? null : Of(type.Type) ?? OpenApiOptions.CreateDefaultSchemaReferenceId(type);

    private static string? OfGeneric(Type definition, Type argument)
    {
        if (definition == typeof(PageResponse<>))
            return $"{Of(argument)}Page";
        if (definition == typeof(ListResponse<>))
            return $"{Of(argument)}List";
        if (definition == typeof(FacetResponse<>))
            return $"{ResourceOf(argument)}Facet";
        return definition == typeof(TaxonReferenceResponse<>) ? $"{ResourceOf(argument)}Reference" : null;
    }

    private static string ResourceOf(Type id) => id.Name[..^"Id".Length];

    private static string? Of(Type type)
    {
        if (type.IsEnum || type == typeof(Money))
            return type.Name;
        if (type.IsConstructedGenericType && OfGeneric(type.GetGenericTypeDefinition(), type.GenericTypeArguments[0]) is { } name)
            return name;
        return type.Name.EndsWith(Response, StringComparison.Ordinal) ? type.Name[..^Response.Length] : null;
    }
}
