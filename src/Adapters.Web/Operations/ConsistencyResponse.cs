using Mapster;
using Shop.Adapters.Web.Http.Results;
using Shop.Application.Operations;

namespace Shop.Adapters.Web.Operations;

/// <summary>The result of the consistency check.</summary>
/// <param name="Ok">True when no check found a difference.</param>
internal sealed record ConsistencyResponse(bool Ok, IReadOnlyList<ConsistencyCheckResponse> Checks)
{
    public static ConsistencyResponse Of(IReadOnlyList<ConsistencyCheck> checks) =>
        new(checks.All(check => check.Ok), [.. checks.Select(ResponseMappings.Map<ConsistencyCheck, ConsistencyCheckResponse>)]);
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
