namespace Shop.Adapters.Web.Http.Bodies;

/// <summary>Writes JSON pointers as URI fragments, RFC 6901 section 6.</summary>
internal static class JsonPointer
{
    public const string Root = "#";

    private const int LongestName = 100;

    /// <summary>A name that no sensible client uses does not come back; the pointer then stays at its object.</summary>
    public static string Append(string pointer, string name) =>
        name.Length > LongestName
            ? pointer
            : $"{pointer}/{Uri.EscapeDataString(name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal))}";

    public static string Append(string pointer, int index) => $"{pointer}/{index}";
}
