namespace Shop.Testing.ModelBased.Commands;

/// <summary>Opens the circuit breaker of the gateway for a time.</summary>
public sealed record RestGateway(TimeSpan Time) : ModelCommand
{
    public override ModelStep On(ModelRun run) => new(
        () =>
        {
            run.Gateway.RestsUntil = run.Clock.GetUtcNow() + Time;
            return Task.CompletedTask;
        },
        model => ExpectedOutcome.Of(model));

    public override string ToString() => $"the gateway is left alone for {Time.TotalSeconds} seconds";
}
