namespace Shop.Testing.Stories.Deeds;

/// <summary>Any message that waits is delivered, whether or not it is due, and whoever else works on it.</summary>
/// <param name="Position">Counted round when there are fewer.</param>
public sealed record DeliverOutOfTurn(int Position) : Deed
{
    public override Act? On(Scene scene) =>
        scene.Post.Waiting is { Count: > 0 } waiting ? scene.Delivering(waiting[Position % waiting.Count]) : null;

    public override IEnumerable<Deed> Simpler() => Position > 0 ? [this with { Position = 0 }, this with { Position = Position - 1 }] : [];

    public override string ToString() => $"waiting message {Position} is delivered out of turn";
}
