namespace Shop.Adapters.Persistence.Storage;

/// <summary>Collations that every server built with ICU has, so that nothing depends on the locale of the database.</summary>
internal static class Collations
{
    /// <summary>By code points.</summary>
    public const string Ordinal = "C";

    /// <summary>The root of Unicode, for what has no case and for what is a letter, in any language alike.</summary>
    public const string Unicode = "und-x-icu";

    /// <summary>SQL for a column in lower case.</summary>
    public static string Lower(string column) => $"lower({column} COLLATE \"{Unicode}\")";
}
