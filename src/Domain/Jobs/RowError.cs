namespace Shop.Domain.Jobs;

/// <summary>Why a row was not applied.</summary>
/// <param name="Line">Where the row begins in the file; the first line is 1.</param>
/// <param name="Code">A kebab-case code, the same as of a request that is refused for it.</param>
/// <param name="Detail">A sentence for the person behind the file.</param>
public sealed record RowError(int Line, string Code, string Detail);
