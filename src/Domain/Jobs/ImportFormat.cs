namespace Shop.Domain.Jobs;

/// <summary>How a file of products is written.</summary>
public enum ImportFormat
{
    Csv,
    Ndjson,
}
