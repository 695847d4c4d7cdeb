using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Shop.Application.Ports.Accounts;
using Shop.Application.Ports.Security;
using Shop.Domain.Accounts;

namespace Shop.Application.Accounts.Sessions;

/// <summary>Issues the tokens of a session and stores the refresh token as a hash.</summary>
internal sealed class SessionIssuer(
    IAccessTokenIssuer accessTokens, IRefreshTokenRepository refreshTokens, IRandomness randomness, SessionPolicy policy)
{
    private const int TokenBytes = 32;

    public static string HashOf(string refreshToken) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(refreshToken)));

    /// <param name="userAgent">The client as it names itself; null when it does not.</param>
    public Session Open(Account account, string? userAgent, DateTimeOffset at) => Issue(
        account,
        hash => RefreshToken.Issue(hash, SessionId.New(at).Value, account.Id, at, EndOf(at, at), userAgent),
        at);

    /// <summary>Uses a live refresh token of the account.</summary>
    /// <param name="userAgent">As in <see cref="Open"/>.</param>
    public Session Continue(Account account, RefreshToken used, string? userAgent, DateTimeOffset at) => Issue(
        account, hash => used.Continue(hash, at, EndOf(used.StartedAt, at), userAgent), at);

    private DateTimeOffset EndOf(DateTimeOffset startedAt, DateTimeOffset at)
    {
        var (idle, absolute) = (at + policy.RefreshTokenLifetime, startedAt + policy.SessionLifetime);
        return idle < absolute ? idle : absolute;
    }

    private Session Issue(Account account, Func<string, RefreshToken> issue, DateTimeOffset at)
    {
        var text = Base64Url.EncodeToString(randomness.NextBytes(TokenBytes));
        var token = issue(HashOf(text));
        refreshTokens.Add(token);
        var access = accessTokens.Issue(account, token.Family, at);
        return new Session(
            new SessionKey(account.Id, token.Family), account.Role, account.Profile.Name, access.Value, access.Lifetime, text, token.ExpiresAt - at);
    }
}
