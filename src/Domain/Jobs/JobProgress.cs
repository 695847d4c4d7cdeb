namespace Shop.Domain.Jobs;

/// <summary>The results of a batch of rows.</summary>
/// <param name="Succeeded">The number of applied rows.</param>
/// <param name="Failed">The number of rejected rows.</param>
/// <param name="Errors">The row errors in file order; a row may have several.</param>
public sealed record JobProgress(int Succeeded, int Failed, IReadOnlyList<RowError> Errors);
