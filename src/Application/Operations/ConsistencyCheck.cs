namespace Shop.Application.Operations;

/// <summary>A consistency rule and the stored figures that violate it.</summary>
/// <param name="Name">In kebab case, one of <see cref="CheckNames"/>.</param>
/// <param name="Checked">The number of checked rows.</param>
/// <param name="Differences">The first 100 differences.</param>
public sealed record ConsistencyCheck(string Name, long Checked, IReadOnlyList<Difference> Differences)
{
    public const int MaxDifferences = 100;

    public bool Ok => Differences.Count == 0;
}

/// <summary>A stored figure that does not match.</summary>
/// <param name="About">The id of the resource, or a sequence number of the event feed.</param>
/// <param name="Expected">The recomputed figure.</param>
/// <param name="Found">The stored figure.</param>
public sealed record Difference(string About, string Expected, string Found);
