using Shop.Application.Operations;

namespace Shop.Adapters.Web.Operations;

/// <summary>The result of the consistency check.</summary>
/// <param name="Ok">True when no check found a difference.</param>
internal sealed record ConsistencyResponse(bool Ok, IReadOnlyList<ConsistencyCheckResponse> Checks)
{
    public static ConsistencyResponse Of(IReadOnlyList<ConsistencyCheck> checks) =>
        new(checks.All(check => check.Ok), [.. checks.Select(ConsistencyCheckResponse.Of)]);
}

/// <summary>The result of one check.</summary>
/// <param name="Checked">The number of checked rows.</param>
/// <param name="Differences">The first hundred differences.</param>
internal sealed record ConsistencyCheckResponse(string Name, bool Ok, long Checked, IReadOnlyList<DifferenceResponse> Differences)
{
    public static ConsistencyCheckResponse Of(ConsistencyCheck check) => new(
        check.Name,
        check.Ok,
        check.Checked,
        [.. check.Differences.Select(difference => new DifferenceResponse(difference.About, difference.Expected, difference.Found))]);
}

/// <summary>A stored figure that differs from the recomputed one.</summary>
/// <param name="About">The id of the resource, or a position in the feed.</param>
/// <param name="Expected">The recomputed value.</param>
/// <param name="Found">The stored value.</param>
internal sealed record DifferenceResponse(string About, string Expected, string Found);
