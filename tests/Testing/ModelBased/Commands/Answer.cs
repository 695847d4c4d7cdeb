namespace Shop.Testing.ModelBased.Commands;

/// <summary>Completes a gateway call that was held back.</summary>
/// <param name="Position">Taken modulo the number of calls.</param>
public sealed record Answer(int Position) : ModelCommand
{
    public override ModelStep? On(ModelRun run) =>
        run.TestOutbox.Underway is { Count: > 0 } underway ? run.Answering(underway[Position % underway.Count]) : null;

    public override IEnumerable<ModelCommand> Simpler() => Position > 0 ? [this with { Position = 0 }, this with { Position = Position - 1 }] : [];

    public override string ToString() => $"the gateway answers waiting call {Position}";
}
