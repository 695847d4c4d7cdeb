namespace Shop.Application.Operations;

/// <summary>The settings of the consistency checks.</summary>
/// <param name="OverdueAfter">How long a message may be due before the check reports it.</param>
public sealed record OperationsPolicy(TimeSpan OverdueAfter);
