namespace Shop.Domain.Shared;

/// <summary>The typed id of an entity: a UUIDv7 formatted as a prefix and 32 lower-case hex digits, <c>ord_0190…</c>.</summary>
public interface IEntityId<TSelf> : IParsable<TSelf>
    where TSelf : struct, IEntityId<TSelf>
{
    static abstract string Prefix { get; }

    Guid Value { get; }

    static abstract TSelf From(Guid value);
}
