namespace Shop.Testing.ModelBased;

/// <summary>The expected effect of a command on the model.</summary>
/// <param name="Stages">The expected states before, after each commit, and at the end; a process that dies leaves one of them.</param>
/// <param name="Refusal">The expected error code, or null.</param>
public sealed record ExpectedOutcome(IReadOnlyList<ModelState> Stages, string? Refusal)
{
    public static ExpectedOutcome Of(params IReadOnlyList<ModelState> stages) => new(stages, Refusal: null);

    public static ExpectedOutcome Refused(ModelState model, string code) => new([model], code);
}
