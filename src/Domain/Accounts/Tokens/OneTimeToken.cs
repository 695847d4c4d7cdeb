namespace Shop.Domain.Accounts.Tokens;

/// <summary>
/// A token that was mailed to the address of an account and works once. A newer one for the same purpose, a change of the address and, for
/// a password reset, a change of the password end it.
/// </summary>
public sealed class OneTimeToken
{
    /// <summary>Above the length of the text of any issued token.</summary>
    public const int TextMaxLength = 200;

    public OneTimeTokenId Id { get; }

    public AccountId AccountId { get; }

    public TokenPurpose Purpose { get; }

    public DateTimeOffset ExpiresAt { get; }

    /// <summary>When it was used or replaced; null before.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>
    /// SHA-256 of every text that was mailed, lower-case hex. A mail that is sent again has a new text, because no text is stored; each of
    /// them works until one is used.
    /// </summary>
    public IReadOnlyList<string> Hashes { get; private set; } = [];

    private OneTimeToken(OneTimeTokenId id, AccountId accountId, TokenPurpose purpose, DateTimeOffset expiresAt)
    {
        Id = id;
        AccountId = accountId;
        Purpose = purpose;
        ExpiresAt = expiresAt;
    }

    public static OneTimeToken Issue(OneTimeTokenId id, AccountId accountId, TokenPurpose purpose, DateTimeOffset at) =>
        new(id, accountId, purpose, at + LifetimeOf(purpose));

    public static TimeSpan LifetimeOf(TokenPurpose purpose) =>
        purpose == TokenPurpose.PasswordReset ? TimeSpan.FromMinutes(30) : TimeSpan.FromHours(24);

    public bool IsLive(DateTimeOffset at) => EndedAt is null && at < ExpiresAt;

    /// <summary>Accepts one more text.</summary>
    public void Accept(string hash) => Hashes = [.. Hashes, hash];

    /// <summary>Uses or replaces the token.</summary>
    public void End(DateTimeOffset at) => EndedAt ??= at;
}
