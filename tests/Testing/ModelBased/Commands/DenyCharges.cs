namespace Shop.Testing.ModelBased.Commands;

/// <summary>The gateway gives nothing back for a time, although it had confirmed the charges.</summary>
public sealed record DenyCharges(TimeSpan Time) : ModelCommand
{
    public override ModelStep On(ModelRun run) => new(
        () =>
        {
            run.Gateway.DeniesUntil = run.Clock.GetUtcNow() + Time;
            return Task.CompletedTask;
        },
        model => ExpectedOutcome.Of(model));

    public override string ToString() => $"the gateway denies its charges for {Time.TotalMinutes} minutes";
}
