namespace Shop.Domain.Jobs;

/// <summary>How a file of products is to be imported.</summary>
/// <param name="Format">How it is written.</param>
/// <param name="DryRun">Whether everything is tried and nothing is kept.</param>
/// <param name="Upsert">Whether a row whose sku exists changes that product instead of being refused.</param>
public sealed record ImportOptions(ImportFormat Format, bool DryRun, bool Upsert);
