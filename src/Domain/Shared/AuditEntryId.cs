using System.Diagnostics.CodeAnalysis;

namespace Shop.Domain.Shared;

/// <summary>The id of an audit entry, <c>aud_…</c>.</summary>
public readonly record struct AuditEntryId(Guid Value) : IEntityId<AuditEntryId>
{
    public static string Prefix => "aud";

    public static AuditEntryId From(Guid value) => new(value);

    public static AuditEntryId New(DateTimeOffset at) => EntityId.New<AuditEntryId>(at);

    public static AuditEntryId Parse(string s, IFormatProvider? provider) => EntityId.Parse<AuditEntryId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AuditEntryId result) =>
        EntityId.TryParse(s, out result);

    public override string ToString() => EntityId.Format(this);
}
