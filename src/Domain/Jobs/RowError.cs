namespace Shop.Domain.Jobs;

/// <summary>The reason why a row was rejected.</summary>
/// <param name="Line">The line on which the row begins, from 1; 0 for an error of the whole job.</param>
/// <param name="Code">A kebab-case code, the same as the problem code of an equivalent request.</param>
/// <param name="Detail">A sentence that describes the error.</param>
public sealed record RowError(int Line, string Code, string Detail);
