namespace Shop.Domain.Shared;

/// <summary>One field before and after a change, as people read it; null for none.</summary>
public sealed record FieldChange(string Field, string? Before, string? After);
