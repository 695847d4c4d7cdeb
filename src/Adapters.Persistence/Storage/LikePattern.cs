namespace Shop.Adapters.Persistence.Storage;

/// <summary>Patterns of <c>LIKE</c> in which nothing that was asked for has a meaning of its own.</summary>
internal static class LikePattern
{
    public const string Escape = "!";

    public static string Containing(string text) =>
        $"%{text.Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal)}%";
}
