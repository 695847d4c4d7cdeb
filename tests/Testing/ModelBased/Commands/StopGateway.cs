namespace Shop.Testing.ModelBased.Commands;

/// <summary>The gateway throws for a time; the circuit breaker stays closed.</summary>
public sealed record StopGateway(TimeSpan Time) : ModelCommand
{
    public override ModelStep On(ModelRun run) => new(
        () =>
        {
            run.Gateway.DownUntil = run.Clock.GetUtcNow() + Time;
            return Task.CompletedTask;
        },
        model => ExpectedOutcome.Of(model));

    public override string ToString() => $"the gateway is down for {Time.TotalMinutes} minutes";
}
