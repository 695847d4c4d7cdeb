namespace Shop.Application.Upkeep;

/// <summary>What the operator decides about upkeep.</summary>
/// <param name="OverdueAfter">How long a message may be due before something is wrong with its delivery.</param>
public sealed record UpkeepPolicy(TimeSpan OverdueAfter);
