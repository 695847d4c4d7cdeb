namespace Shop.Adapters.Persistence.Storage.Conventions;

/// <summary>Collations of every server built with ICU, so that nothing depends on the locale of the database.</summary>
internal static class Collations
{
    /// <summary>Compares code points.</summary>
    public const string Ordinal = "C";

    /// <summary>The Unicode root collation: case and letters of all languages, without the rules of one language.</summary>
    public const string Unicode = "und-x-icu";

    /// <summary>Returns the SQL of a column as it is compared with others: without case, in one normalisation form.</summary>
    public static string Folded(string column) => $"fold_case({column})";
}
