namespace Shop.Adapters.Site.Shared.Session;

/// <summary>Fields of forms whose values are never shown or kept.</summary>
internal static class SecretFields
{
    public static bool IsSecret(string field) => field.Contains("password", StringComparison.OrdinalIgnoreCase);
}
