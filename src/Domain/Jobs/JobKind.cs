namespace Shop.Domain.Jobs;

/// <summary>The kind of work of a job.</summary>
public enum JobKind
{
    ProductImport,
}
