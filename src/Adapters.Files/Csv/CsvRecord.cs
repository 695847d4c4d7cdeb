namespace Shop.Adapters.Files.Csv;

/// <summary>A record of a CSV file.</summary>
/// <param name="Line">The number of its first line, from 1.</param>
/// <param name="IsDamaged">Whether it contains misplaced quotes.</param>
internal sealed record CsvRecord(int Line, string[] Fields, bool IsDamaged)
{
    public bool IsEmpty => Array.TrueForAll(Fields, text => text.Length == 0);
}
