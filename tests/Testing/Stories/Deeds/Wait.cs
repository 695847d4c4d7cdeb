namespace Shop.Testing.Stories.Deeds;

public sealed record Wait(TimeSpan Time) : Deed
{
    public override Act On(Scene scene) => new(
        () =>
        {
            scene.Clock.Advance(Time);
            return Task.CompletedTask;
        },
        books => Forecast.Of(books));

    public override string ToString() => $"{Time.TotalSeconds} seconds go by";
}
