using System.Diagnostics.CodeAnalysis;
using Shop.Domain.Shared;

namespace Shop.Domain.Accounts.Tokens;

/// <summary>The id of a counted request for a one-time token, <c>otr_…</c>; not part of the API.</summary>
public readonly record struct TokenRequestId(Guid Value) : IEntityId<TokenRequestId>
{
    public static string Prefix => "otr";

    public static TokenRequestId From(Guid value) => new(value);

    public static TokenRequestId New(DateTimeOffset at) => EntityId.New<TokenRequestId>(at);

    public static TokenRequestId Parse(string s, IFormatProvider? provider) => EntityId.Parse<TokenRequestId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TokenRequestId result) =>
        EntityId.TryParse(s, out result);

    public override string ToString() => EntityId.Format(this);
}
