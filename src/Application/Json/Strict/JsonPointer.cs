namespace Shop.Application.Json.Strict;

/// <summary>Writes JSON pointers as URI fragments, RFC 6901 section 6.</summary>
internal static class JsonPointer
{
    public const string Root = "#";

    private const int LongestName = 100;

    /// <summary>A name above the length limit is not echoed; the pointer then refers to its object.</summary>
    public static string Append(string pointer, string name) =>
        name.Length > LongestName
            ? pointer
            : $"{pointer}/{Uri.EscapeDataString(name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal))}";

    public static string Append(string pointer, int index) => $"{pointer}/{index}";
}
