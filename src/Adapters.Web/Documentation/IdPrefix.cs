using Microsoft.OpenApi;
using Shop.Domain.Shared;

namespace Shop.Adapters.Web.Documentation;

/// <summary>The prefixes of typed ids.</summary>
internal static class IdPrefix
{
    /// <summary>Null for a type that is not an id.</summary>
    public static string? Of(Type type) =>
        type.IsValueType && type.GetInterfaces().Any(contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IEntityId<>))
            ? (string)type.GetProperty("Prefix")!.GetValue(null)!
            : null;

    /// <summary>Describes an id; a schema of another type is left as it is.</summary>
    public static void Describe(OpenApiSchema schema, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (Of(type) is not { } prefix)
            return;

        SharedSchemas.Name(schema, type);
        schema.Pattern = $"^{prefix}_[0-9a-f]{{32}}$";
        schema.Examples = [$"{prefix}_0190a1b2c3d47e5f8a9b0c1d2e3f4a5b"];
    }
}
