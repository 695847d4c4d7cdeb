using System.Diagnostics.CodeAnalysis;

namespace Shop.Domain.Shared;

/// <summary>The id of an outbox delivery, <c>msg_…</c>.</summary>
public readonly record struct MessageId(Guid Value) : IEntityId<MessageId>
{
    public static string Prefix => "msg";

    public static MessageId From(Guid value) => new(value);

    public static MessageId Parse(string s, IFormatProvider? provider) => EntityId.Parse<MessageId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out MessageId result) =>
        EntityId.TryParse(s, out result);

    public override string ToString() => EntityId.Format(this);
}
