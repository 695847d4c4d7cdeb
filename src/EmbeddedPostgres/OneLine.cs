namespace Shop.EmbeddedPostgres;

/// <summary>An error as one line: the innermost message without line breaks and final full stop.</summary>
internal static class OneLine
{
    public static string Of(Exception cause)
    {
        while (cause.InnerException is { } inner)
            cause = inner;
        return Of(cause.Message);
    }

    public static string Of(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.');
}
