namespace Shop.Testing.ModelBased.Commands;

public sealed record Wait(TimeSpan Time) : ModelCommand
{
    public override ModelStep On(ModelRun run) => new(
        () =>
        {
            run.Clock.Advance(Time);
            return Task.CompletedTask;
        },
        model => ExpectedOutcome.Of(model));

    public override string ToString() => $"{Time.TotalSeconds} seconds go by";
}
