using System.Buffers.Text;
using System.IdentityModel.Tokens.Jwt;
using Microsoft.Extensions.Options;
using Shop.Application.Json;
using Shop.Application.Ports;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Web.Security;

/// <summary>Issues access tokens as defined in RFC 9068, signed with ES256.</summary>
internal sealed class JwtAccessTokenIssuer(SigningKeys keys, IRandomness randomness, IOptions<JwtOptions> settings) : IAccessTokenIssuer
{
    /// <summary>RFC 9068 section 2.1.</summary>
    public const string TokenType = "at+jwt";

    public AccessToken Issue(Account account, Guid session, DateTimeOffset at)
    {
        var options = settings.Value;
        var header = new JwtHeader(keys.Signing) { [JwtHeaderParameterNames.Typ] = TokenType };
        var payload = new JwtPayload
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
        };
        var token = new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(header, payload));
        return new AccessToken(token, options.AccessTokenLifetime);
    }
}
