namespace Shop.Testing.Stories.Deeds;

/// <summary>Completes a gateway call that was held back.</summary>
/// <param name="Position">Taken modulo the number of calls.</param>
public sealed record Answer(int Position) : Deed
{
    public override Act? On(Scene scene) =>
        scene.Post.Underway is { Count: > 0 } underway ? scene.Answering(underway[Position % underway.Count]) : null;

    public override IEnumerable<Deed> Simpler() => Position > 0 ? [this with { Position = 0 }, this with { Position = Position - 1 }] : [];

    public override string ToString() => $"the gateway answers waiting call {Position}";
}
