using Microsoft.OpenApi;
using Shop.Domain.Shared;

namespace Shop.Adapters.Web.Documentation;

/// <summary>The prefixes of typed ids.</summary>
internal static class IdPrefix
{
    /// <summary>The types of ids.</summary>
    public static IEnumerable<Type> Types => typeof(IEntityId<>).Assembly.GetTypes().Where(type => Of(type) is not null);

    /// <summary>Null for a type that is not an id.</summary>
    public static string? Of(Type type) =>
        type.IsValueType && type.GetInterfaces().Any(contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IEntityId<>))
            ? (string)type.GetProperty("Prefix")!.GetValue(null)!
            : null;

    public static string PatternOf(string prefix) => $"^{prefix}_[0-9a-f]{{32}}$";

    public static void Describe(OpenApiSchema schema, string prefix)
    {
        schema.Pattern = PatternOf(prefix);
        schema.Examples = [$"{prefix}_0190a1b2c3d47e5f8a9b0c1d2e3f4a5b"];
    }
}
