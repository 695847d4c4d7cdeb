using System.Diagnostics.CodeAnalysis;
using Shop.Domain.Shared;

namespace Shop.Domain.Accounts;

/// <summary>The id of a session, <c>ses_…</c>: the family of its refresh tokens.</summary>
public readonly record struct SessionId(Guid Value) : IEntityId<SessionId>
{
    public static string Prefix => "ses";

    public static SessionId From(Guid value) => new(value);

    public static SessionId New(DateTimeOffset at) => EntityId.New<SessionId>(at);

    public static SessionId Parse(string s, IFormatProvider? provider) => EntityId.Parse<SessionId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out SessionId result) =>
        EntityId.TryParse(s, out result);

    public override string ToString() => EntityId.Format(this);
}
