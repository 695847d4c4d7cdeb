namespace Shop.Domain.Shared;

/// <summary>One field before and after a change, as text; null for no value.</summary>
public sealed record FieldChange(string Field, string? Before, string? After);
