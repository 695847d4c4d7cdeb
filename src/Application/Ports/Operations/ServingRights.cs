namespace Shop.Application.Ports.Operations;

/// <summary>What the database role that serves requests may do.</summary>
/// <param name="Excess">What it may do beyond serving, such as <c>creates tables</c>.</param>
/// <param name="Unusable">The tables that it cannot read and write as it has to.</param>
public sealed record ServingRights(string Role, IReadOnlyList<string> Excess, IReadOnlyList<string> Unusable);
