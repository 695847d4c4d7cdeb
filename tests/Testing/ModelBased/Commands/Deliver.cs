namespace Shop.Testing.ModelBased.Commands;

/// <summary>Runs the oldest due delivery.</summary>
public sealed record Deliver : ModelCommand
{
    public override ModelStep? On(ModelRun run) => run.TestOutbox.Due is { } delivery ? run.Delivering(delivery) : null;

    public override string ToString() => "the next message is delivered";
}
