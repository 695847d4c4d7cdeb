namespace Shop.Domain.Jobs;

/// <summary>What became of some rows.</summary>
/// <param name="Succeeded">How many were applied.</param>
/// <param name="Failed">How many were not.</param>
/// <param name="Errors">Why, in the order of the file; a row may have several.</param>
public sealed record JobProgress(int Succeeded, int Failed, IReadOnlyList<RowError> Errors);
