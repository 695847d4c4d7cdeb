namespace Shop.Application.Messaging;

/// <summary>A field of a request that may be absent, which differs from null.</summary>
public readonly record struct Optional<T>(bool IsGiven, T Value)
{
    public T Or(T current) => IsGiven ? Value : current;

    public static implicit operator Optional<T>(T value) => new(true, value);
}
