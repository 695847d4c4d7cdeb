namespace Shop.Application.Upkeep;

/// <summary>One rule that the stored figures keep, and where they do not.</summary>
/// <param name="Name">In kebab case; one of <see cref="CheckNames"/>.</param>
/// <param name="Checked">How many were looked at.</param>
/// <param name="Differences">The first hundred.</param>
public sealed record ConsistencyCheck(string Name, long Checked, IReadOnlyList<Difference> Differences)
{
    public const int MaxDifferences = 100;

    public bool Ok => Differences.Count == 0;
}

/// <summary>Two figures that should agree.</summary>
/// <param name="About">The id of what they are figures of, or a place in the feed.</param>
/// <param name="Expected">What the other records add up to.</param>
/// <param name="Found">What is stored.</param>
public sealed record Difference(string About, string Expected, string Found);
