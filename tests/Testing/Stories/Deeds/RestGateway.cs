namespace Shop.Testing.Stories.Deeds;

/// <summary>Opens the circuit breaker of the gateway for a time.</summary>
public sealed record RestGateway(TimeSpan Time) : Deed
{
    public override Act On(Scene scene) => new(
        () =>
        {
            scene.Gateway.RestsUntil = scene.Clock.Now + Time;
            return Task.CompletedTask;
        },
        books => Forecast.Of(books));

    public override string ToString() => $"the gateway is left alone for {Time.TotalSeconds} seconds";
}
