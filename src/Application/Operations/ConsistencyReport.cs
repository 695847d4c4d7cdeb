namespace Shop.Application.Operations;

/// <summary>The result of a run of all consistency checks.</summary>
/// <param name="StartedAt">In UTC.</param>
/// <param name="FinishedAt">In UTC.</param>
/// <param name="Checks">In the order of <see cref="CheckNames.All"/>; empty when the run failed.</param>
/// <param name="Error">Why the run failed, without secrets; null when it did not.</param>
public sealed record ConsistencyReport(DateTimeOffset StartedAt, DateTimeOffset FinishedAt, IReadOnlyList<ConsistencyCheck> Checks, string? Error)
{
    public bool Ok => Error is null && Checks.All(check => check.Ok);
}

/// <summary>The last report, and whether another run is in progress.</summary>
/// <param name="Last">Null before the first run has ended.</param>
/// <param name="RequestedAt">When the run was requested that has not ended yet, in UTC; null when there is none.</param>
public sealed record ConsistencyStatus(ConsistencyReport? Last, DateTimeOffset? RequestedAt);
