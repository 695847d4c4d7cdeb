namespace Shop.Testing.ModelBased.Commands;

/// <summary>Runs any pending delivery, even if it is not due or another holder processes it.</summary>
/// <param name="Position">Taken modulo the number of deliveries.</param>
public sealed record DeliverOutOfOrder(int Position) : ModelCommand
{
    public override ModelStep? On(ModelRun run) =>
        run.TestOutbox.Waiting is { Count: > 0 } waiting ? run.Delivering(waiting[Position % waiting.Count]) : null;

    public override IEnumerable<ModelCommand> Simpler() => Position > 0 ? [this with { Position = 0 }, this with { Position = Position - 1 }] : [];

    public override string ToString() => $"waiting message {Position} is delivered out of order";
}
