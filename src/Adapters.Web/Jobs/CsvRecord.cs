namespace Shop.Adapters.Web.Jobs;

/// <summary>A record of a CSV file, as it is written.</summary>
/// <param name="Line">Where it begins; the first line is 1.</param>
/// <param name="IsDamaged">Whether its quotes make no sense.</param>
internal sealed record CsvRecord(int Line, string[] Fields, bool IsDamaged)
{
    public bool IsEmpty => Array.TrueForAll(Fields, text => text.Length == 0);
}
