namespace Shop.Adapters.Persistence.Embedded;

/// <summary>What went wrong, fit for one line: the innermost reason without its line ends and full stop.</summary>
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
