using System.Diagnostics.CodeAnalysis;
using Shop.Domain.Shared;

namespace Shop.Domain.Accounts;

/// <summary>The id of a failed login, <c>lgf_…</c>; not part of the API.</summary>
public readonly record struct LoginFailureId(Guid Value) : IEntityId<LoginFailureId>
{
    public static string Prefix => "lgf";

    public static LoginFailureId From(Guid value) => new(value);

    public static LoginFailureId New(DateTimeOffset at) => EntityId.New<LoginFailureId>(at);

    public static LoginFailureId Parse(string s, IFormatProvider? provider) => EntityId.Parse<LoginFailureId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out LoginFailureId result) =>
        EntityId.TryParse(s, out result);

    public override string ToString() => EntityId.Format(this);
}
