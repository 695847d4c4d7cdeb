namespace Shop.Domain.Jobs;

/// <summary>What a job does.</summary>
public enum JobKind
{
    ProductImport,
}
