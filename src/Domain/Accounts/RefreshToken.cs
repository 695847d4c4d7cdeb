namespace Shop.Domain.Accounts;

/// <summary>A single-use token for a new access token. All refresh tokens of one login form a family that is revoked as a whole.</summary>
public sealed class RefreshToken
{
    public const int UserAgentMaxLength = 200;

    /// <summary>SHA-256 of the token, lower-case hex; the token itself is not stored.</summary>
    public string Hash { get; }

    public Guid Family { get; }

    public AccountId AccountId { get; }

    /// <summary>When the session began.</summary>
    public DateTimeOffset StartedAt { get; }

    /// <summary>When the session was last used: at the login, or at the refresh that issued this token.</summary>
    public DateTimeOffset IssuedAt { get; }

    public DateTimeOffset ExpiresAt { get; }

    /// <summary>
    /// The client as it names itself, cut to <see cref="UserAgentMaxLength"/> characters; null when it does not, and for a token that is no
    /// longer live.
    /// </summary>
    public string? UserAgent { get; private set; }

    public DateTimeOffset? UsedAt { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    private RefreshToken(
        string hash, Guid family, AccountId accountId, DateTimeOffset startedAt, DateTimeOffset issuedAt, DateTimeOffset expiresAt)
    {
        Hash = hash;
        Family = family;
        AccountId = accountId;
        StartedAt = startedAt;
        IssuedAt = issuedAt;
        ExpiresAt = expiresAt;
    }

    /// <summary>The first token of a session.</summary>
    public static RefreshToken Issue(
        string hash, Guid family, AccountId accountId, DateTimeOffset at, DateTimeOffset expiresAt, string? userAgent = null) =>
        new(hash, family, accountId, at, at, expiresAt) { UserAgent = Cut(userAgent) };

    /// <summary>Uses the token and issues its successor.</summary>
    /// <param name="userAgent">Null keeps the known one.</param>
    public RefreshToken Continue(string hash, DateTimeOffset at, DateTimeOffset expiresAt, string? userAgent = null)
    {
        var successor = new RefreshToken(hash, Family, AccountId, StartedAt, at, expiresAt) { UserAgent = Cut(userAgent) ?? UserAgent };
        Use(at);
        return successor;
    }

    /// <summary>Reuse of a used token indicates theft; RFC 9700 section 4.14.2 requires that its family is revoked.</summary>
    public bool WasUsed => UsedAt is not null;

    public bool IsLive(DateTimeOffset at) => UsedAt is null && RevokedAt is null && at < ExpiresAt;

    public void Use(DateTimeOffset at)
    {
        UsedAt = at;
        UserAgent = null;
    }

    public void Revoke(DateTimeOffset at)
    {
        RevokedAt ??= at;
        UserAgent = null;
    }

    private static string? Cut(string? userAgent)
    {
        if (string.IsNullOrWhiteSpace(userAgent))
            return null;

        var most = Math.Min(userAgent.Length, UserAgentMaxLength);
        return userAgent[..(char.IsHighSurrogate(userAgent[most - 1]) ? most - 1 : most)];
    }
}
