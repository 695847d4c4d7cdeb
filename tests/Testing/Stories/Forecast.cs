namespace Shop.Testing.Stories;

/// <summary>The expected effect of a command on the model.</summary>
/// <param name="Stages">The expected states before, after each commit, and at the end; a process that dies leaves one of them.</param>
/// <param name="Refusal">The expected error code, or null.</param>
public sealed record Forecast(IReadOnlyList<Books> Stages, string? Refusal)
{
    public static Forecast Of(params IReadOnlyList<Books> stages) => new(stages, Refusal: null);

    public static Forecast Refused(Books books, string code) => new([books], code);
}
