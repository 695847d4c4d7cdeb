using System.Buffers.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Shop.Adapters.Security.Keys;
using Shop.Application.Json;
using Shop.Application.Ports.Security;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Security;

/// <summary>Issues access tokens as defined in RFC 9068, signed with ES256.</summary>
internal sealed class JwtAccessTokenIssuer(SigningKeys keys, IRandomness randomness, AccessTokenPolicy policy) : IAccessTokenIssuer
{
    private static readonly JsonWebTokenHandler s_handler = new() { SetDefaultTimesOnTokenCreation = false };

    public AccessToken Issue(Account account, Guid session, DateTimeOffset at)
    {
        var descriptor = new SecurityTokenDescriptor
        {
            TokenType = AccessTokenClaims.TokenType,
            SigningCredentials = keys.Signing,
            Claims = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                [JwtRegisteredClaimNames.Iss] = policy.Issuer,
                [JwtRegisteredClaimNames.Aud] = policy.Audience,
                [JwtRegisteredClaimNames.Sub] = account.Id.ToString(),
                [AccessTokenClaims.Role] = EnumNames<AccountRole>.Of(account.Role),
                [AccessTokenClaims.Session] = AccessTokenClaims.SessionText(session),
                [JwtRegisteredClaimNames.Jti] = Base64Url.EncodeToString(randomness.NextBytes(16)),
                [JwtRegisteredClaimNames.Iat] = at.ToUnixTimeSeconds(),
                [JwtRegisteredClaimNames.Nbf] = at.ToUnixTimeSeconds(),
                [JwtRegisteredClaimNames.Exp] = (at + policy.Lifetime).ToUnixTimeSeconds(),
            },
        };
        var token = s_handler.CreateToken(descriptor);
        return new AccessToken(token, policy.Lifetime);
    }
}
