using Mapster;
using Shop.Adapters.Web.Http.Results;
using Shop.Application.Operations;

namespace Shop.Adapters.Web.Operations;

/// <summary>The last report of the consistency check.</summary>
/// <param name="Ok">True when no check found a difference; null before the first report.</param>
/// <param name="StartedAt">When the run of this report began; null before the first report.</param>
/// <param name="FinishedAt">When it ended; null before the first report.</param>
/// <param name="Error">Why the run failed; null when it did not.</param>
/// <param name="RequestedAt">When a run was requested that has not ended yet; null when there is none.</param>
internal sealed record ConsistencyResponse(
    bool? Ok,
    DateTimeOffset? StartedAt,
    DateTimeOffset? FinishedAt,
    string? Error,
    DateTimeOffset? RequestedAt,
    IReadOnlyList<ConsistencyCheckResponse> Checks)
{
    public static ConsistencyResponse Of(ConsistencyStatus status) => new(
        status.Last?.Ok,
        status.Last?.StartedAt,
        status.Last?.FinishedAt,
        status.Last?.Error,
        status.RequestedAt,
        [.. (status.Last?.Checks ?? []).Select(ResponseMappings.Map<ConsistencyCheck, ConsistencyCheckResponse>)]);
}

/// <summary>The result of one check.</summary>
/// <param name="Checked">The number of checked rows.</param>
/// <param name="Differences">The first hundred differences.</param>
internal sealed record ConsistencyCheckResponse(string Name, bool Ok, long Checked, IReadOnlyList<DifferenceResponse> Differences);

/// <summary>A stored figure that differs from the recomputed one.</summary>
/// <param name="About">The id of the resource, or a position in the feed.</param>
/// <param name="Expected">The recomputed value.</param>
/// <param name="Found">The stored value.</param>
internal sealed record DifferenceResponse(string About, string Expected, string Found);

/// <summary>Consistency checks and their differences have the members of their responses.</summary>
internal sealed class ConsistencyMappingRegister : IRegister
{
    public void Register(TypeAdapterConfig config)
    {
        config.NewConfig<ConsistencyCheck, ConsistencyCheckResponse>();
        config.NewConfig<Difference, DifferenceResponse>();
    }
}
