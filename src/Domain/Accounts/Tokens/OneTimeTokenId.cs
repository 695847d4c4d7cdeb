using System.Diagnostics.CodeAnalysis;
using Shop.Domain.Shared;

namespace Shop.Domain.Accounts.Tokens;

/// <summary>The id of a one-time token, <c>ott_…</c>: the id of the event that requested it; not part of the API.</summary>
public readonly record struct OneTimeTokenId(Guid Value) : IEntityId<OneTimeTokenId>
{
    public static string Prefix => "ott";

    public static OneTimeTokenId From(Guid value) => new(value);

    public static OneTimeTokenId New(DateTimeOffset at) => EntityId.New<OneTimeTokenId>(at);

    public static OneTimeTokenId Parse(string s, IFormatProvider? provider) => EntityId.Parse<OneTimeTokenId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out OneTimeTokenId result) =>
        EntityId.TryParse(s, out result);

    public override string ToString() => EntityId.Format(this);
}
