namespace Shop.Domain.Shared.Texts;

/// <summary>The tables of the Unicode character database beside this file, one entry a line.</summary>
internal static class UnicodeTable
{
    public static IEnumerable<string> Lines(string table)
    {
        using var stream = typeof(UnicodeTable).Assembly.GetManifestResourceStream($"Shop.Domain.Shared.Texts.{table}.txt")
            ?? throw new InvalidOperationException($"The table {table} is missing.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}
