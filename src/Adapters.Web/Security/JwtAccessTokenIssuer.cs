using System.Buffers.Text;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Shop.Application.Json;
using Shop.Application.Ports.Security;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Web.Security;

/// <summary>Issues access tokens as defined in RFC 9068, signed with ES256.</summary>
internal sealed class JwtAccessTokenIssuer(SigningKeys keys, IRandomness randomness, IOptions<JwtOptions> settings) : IAccessTokenIssuer
{
    /// <summary>RFC 9068 section 2.1.</summary>
    public const string TokenType = "at+jwt";

    private static readonly JsonWebTokenHandler s_handler = new() { SetDefaultTimesOnTokenCreation = false };

    public AccessToken Issue(Account account, Guid session, DateTimeOffset at)
    {
        var options = settings.Value;
        var descriptor = new SecurityTokenDescriptor
        {
            TokenType = TokenType,
            SigningCredentials = keys.Signing,
            Claims = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                [JwtRegisteredClaimNames.Iss] = options.Issuer,
                [JwtRegisteredClaimNames.Aud] = options.Audience,
                [JwtRegisteredClaimNames.Sub] = account.Id.ToString(),
                [ClaimNames.Role] = EnumNames<AccountRole>.Of(account.Role),
                [ClaimNames.Session] = SessionClaims.Text(session),
                [JwtRegisteredClaimNames.Jti] = Base64Url.EncodeToString(randomness.NextBytes(16)),
                [JwtRegisteredClaimNames.Iat] = at.ToUnixTimeSeconds(),
                [JwtRegisteredClaimNames.Nbf] = at.ToUnixTimeSeconds(),
                [JwtRegisteredClaimNames.Exp] = (at + options.AccessTokenLifetime).ToUnixTimeSeconds(),
            },
        };
        var token = s_handler.CreateToken(descriptor);
        return new AccessToken(token, options.AccessTokenLifetime);
    }
}
