namespace Shop.Testing.Stories;

/// <summary>What a deed should do to the books.</summary>
/// <param name="Stages">How they should be before, after each commit, and in the end; a process that dies leaves one of them.</param>
/// <param name="Refusal">The code it should be refused with, or null.</param>
public sealed record Forecast(IReadOnlyList<Books> Stages, string? Refusal)
{
    public static Forecast Of(params IReadOnlyList<Books> stages) => new(stages, Refusal: null);

    public static Forecast Refused(Books books, string code) => new([books], code);
}
