using System.Diagnostics.CodeAnalysis;
using Shop.Domain.Shared;

namespace Shop.Domain.Accounts;

/// <summary>The id of an account, <c>acc_…</c>.</summary>
public readonly record struct AccountId(Guid Value) : IEntityId<AccountId>
{
    /// <summary>The account of somebody who names one that does not exist.</summary>
    public static AccountId Unknown => default;

    public static string Prefix => "acc";

    public static AccountId From(Guid value) => new(value);

    public static AccountId New(DateTimeOffset at) => EntityId.New<AccountId>(at);

    public static AccountId Parse(string s, IFormatProvider? provider) => EntityId.Parse<AccountId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AccountId result) =>
        EntityId.TryParse(s, out result);

    public override string ToString() => EntityId.Format(this);
}
