using System.Diagnostics.CodeAnalysis;

namespace Shop.Domain.Shared;

/// <summary>The id of a domain event, <c>evt_…</c>.</summary>
public readonly record struct EventId(Guid Value) : IEntityId<EventId>
{
    public static string Prefix => "evt";

    public static EventId From(Guid value) => new(value);

    public static EventId New(DateTimeOffset at) => EntityId.New<EventId>(at);

    public static EventId Parse(string s, IFormatProvider? provider) => EntityId.Parse<EventId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out EventId result) =>
        EntityId.TryParse(s, out result);

    public override string ToString() => EntityId.Format(this);
}
