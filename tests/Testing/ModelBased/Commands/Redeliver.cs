namespace Shop.Testing.ModelBased.Commands;

/// <summary>Runs a finished delivery again, as if the record of its end were lost.</summary>
/// <param name="Position">Taken modulo the number of deliveries.</param>
public sealed record Redeliver(int Position) : ModelCommand
{
    public override ModelStep? On(ModelRun run) =>
        run.TestOutbox.Delivered is { Count: > 0 } delivered ? run.Delivering(delivered[Position % delivered.Count]) : null;

    public override IEnumerable<ModelCommand> Simpler() => Position > 0 ? [this with { Position = 0 }, this with { Position = Position - 1 }] : [];

    public override string ToString() => $"delivered message {Position} is delivered again";
}
