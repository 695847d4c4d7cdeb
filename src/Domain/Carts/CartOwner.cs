using Shop.Domain.Accounts;

namespace Shop.Domain.Carts;

/// <summary>The owner of a cart: an account, or a guest, identified by a token.</summary>
public sealed record CartOwner
{
    private CartOwner(AccountId? account, string? tokenHash) => (Account, TokenHash) = (account, tokenHash);

    /// <summary>Null for a guest.</summary>
    public AccountId? Account { get; }

    /// <summary>SHA-256 of the guest's token, lower-case hex; null for an account.</summary>
    public string? TokenHash { get; }

    public static CartOwner Of(AccountId account) => new(account, null);

    /// <param name="tokenHash">SHA-256 of the token, lower-case hex.</param>
    public static CartOwner Guest(string tokenHash) => new(null, tokenHash);
}
