namespace Shop.Domain.Accounts;

/// <summary>A single-use token for a new access token. All refresh tokens of one login form a family that is revoked as a whole.</summary>
public sealed class RefreshToken
{
    /// <summary>SHA-256 of the token, lower-case hex; the token itself is not stored.</summary>
    public string Hash { get; }

    public Guid Family { get; }

    public AccountId AccountId { get; }

    public DateTimeOffset ExpiresAt { get; }

    public DateTimeOffset? UsedAt { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    private RefreshToken(string hash, Guid family, AccountId accountId, DateTimeOffset expiresAt)
    {
        Hash = hash;
        Family = family;
        AccountId = accountId;
        ExpiresAt = expiresAt;
    }

    public static RefreshToken Issue(string hash, Guid family, AccountId accountId, DateTimeOffset expiresAt) =>
        new(hash, family, accountId, expiresAt);

    /// <summary>Reuse of a used token indicates theft; RFC 9700 section 4.14.2 requires that its family is revoked.</summary>
    public bool WasUsed => UsedAt is not null;

    public bool IsLive(DateTimeOffset at) => UsedAt is null && RevokedAt is null && at < ExpiresAt;

    public void Use(DateTimeOffset at) => UsedAt = at;

    public void Revoke(DateTimeOffset at) => RevokedAt ??= at;
}
