namespace Shop.Adapters.Persistence.Storage;

/// <summary><c>LIKE</c> patterns in which the search text is escaped.</summary>
internal static class LikePattern
{
    public const string Escape = "!";

    public static string Containing(string text) =>
        $"%{text.Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal)}%";
}
