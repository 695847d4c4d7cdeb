namespace Shop.Testing.Stories.Deeds;

/// <summary>A message is delivered once more, as if the note of its delivery were lost.</summary>
/// <param name="Position">Counted round when there are fewer.</param>
public sealed record Redeliver(int Position) : Deed
{
    public override Act? On(Scene scene) =>
        scene.Post.Delivered is { Count: > 0 } delivered ? scene.Delivering(delivered[Position % delivered.Count]) : null;

    public override IEnumerable<Deed> Simpler() => Position > 0 ? [this with { Position = 0 }, this with { Position = Position - 1 }] : [];

    public override string ToString() => $"delivered message {Position} is delivered again";
}
