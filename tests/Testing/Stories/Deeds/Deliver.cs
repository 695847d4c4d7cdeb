namespace Shop.Testing.Stories.Deeds;

/// <summary>Runs the oldest due delivery.</summary>
public sealed record Deliver : Deed
{
    public override Act? On(Scene scene) => scene.Post.Due is { } letter ? scene.Delivering(letter) : null;

    public override string ToString() => "the next message is delivered";
}
