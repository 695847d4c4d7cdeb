namespace Shop.Testing.Stories.Deeds;

/// <summary>Runs any pending delivery, even if it is not due or another holder processes it.</summary>
/// <param name="Position">Taken modulo the number of deliveries.</param>
public sealed record DeliverOutOfTurn(int Position) : Deed
{
    public override Act? On(Scene scene) =>
        scene.Post.Waiting is { Count: > 0 } waiting ? scene.Delivering(waiting[Position % waiting.Count]) : null;

    public override IEnumerable<Deed> Simpler() => Position > 0 ? [this with { Position = 0 }, this with { Position = Position - 1 }] : [];

    public override string ToString() => $"waiting message {Position} is delivered out of turn";
}
