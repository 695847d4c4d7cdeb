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
    private const int FamilyBytes = 16;

    public static string HashOf(string refreshToken) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(refreshToken)));

    public Session Open(Account account, DateTimeOffset at) => Continue(account, new Guid(randomness.NextBytes(FamilyBytes)), at);

    public Session Continue(Account account, Guid family, DateTimeOffset at)
    {
        var access = accessTokens.Issue(account, family, at);
        var refreshToken = Base64Url.EncodeToString(randomness.NextBytes(TokenBytes));
        refreshTokens.Add(RefreshToken.Issue(HashOf(refreshToken), family, account.Id, at + policy.RefreshTokenLifetime));
        return new Session(
            new SessionKey(account.Id, family), account.Role, account.Profile.Name, access.Value, access.Lifetime, refreshToken, policy.RefreshTokenLifetime);
    }
}
