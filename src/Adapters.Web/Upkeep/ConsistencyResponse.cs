using Shop.Application.Upkeep;

namespace Shop.Adapters.Web.Upkeep;

/// <summary>Whether everything adds up.</summary>
/// <param name="Ok">Whether every check is.</param>
internal sealed record ConsistencyResponse(bool Ok, IReadOnlyList<ConsistencyCheckResponse> Checks)
{
    public static ConsistencyResponse Of(IReadOnlyList<ConsistencyCheck> checks) =>
        new(checks.All(check => check.Ok), [.. checks.Select(ConsistencyCheckResponse.Of)]);
}

/// <summary>One rule that the stored figures keep, and where they do not.</summary>
/// <param name="Checked">How many were looked at.</param>
/// <param name="Differences">The first hundred.</param>
internal sealed record ConsistencyCheckResponse(string Name, bool Ok, long Checked, IReadOnlyList<DifferenceResponse> Differences)
{
    public static ConsistencyCheckResponse Of(ConsistencyCheck check) => new(
        check.Name,
        check.Ok,
        check.Checked,
        [.. check.Differences.Select(difference => new DifferenceResponse(difference.About, difference.Expected, difference.Found))]);
}

/// <summary>Two figures that should agree.</summary>
/// <param name="About">The id of what they are figures of, or a place in the feed.</param>
/// <param name="Expected">What the other records add up to.</param>
/// <param name="Found">What is stored.</param>
internal sealed record DifferenceResponse(string About, string Expected, string Found);
