namespace Shop.Domain.Jobs;

/// <summary>The format of an import file.</summary>
public enum ImportFormat
{
    Csv,
    Ndjson,
}
