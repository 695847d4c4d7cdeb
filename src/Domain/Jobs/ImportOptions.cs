namespace Shop.Domain.Jobs;

/// <summary>The options of a product import.</summary>
/// <param name="Format">The format of the file.</param>
/// <param name="DryRun">Whether all rows are tried and rolled back.</param>
/// <param name="Upsert">Whether a row with an existing sku changes that product instead of being rejected.</param>
public sealed record ImportOptions(ImportFormat Format, bool DryRun, bool Upsert)
{
    /// <summary>The maximum size of an import file, in bytes.</summary>
    public const int MaxFileSize = 50 * 1024 * 1024;
}
