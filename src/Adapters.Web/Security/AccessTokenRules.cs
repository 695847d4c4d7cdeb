using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Shop.Application.Json;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Web.Security;

/// <summary>The validation rules of access tokens, including checks that the library does not make.</summary>
internal static class AccessTokenRules
{
    /// <summary>The tolerated difference between the clocks of two machines.</summary>
    private static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(30);

    private static readonly HashSet<string> HeaderNames =
        [JwtHeaderParameterNames.Alg, JwtHeaderParameterNames.Kid, JwtHeaderParameterNames.Typ];

    /// <param name="keys">Called for each token, and not before: requests without a token need no key.</param>
    public static TokenValidationParameters Parameters(Func<SigningKeys> keys, JwtOptions options, TimeProvider clock) => new()
    {
        ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256],
        ValidTypes = [JwtAccessTokenIssuer.TokenType],
        ValidIssuer = options.Issuer,
        ValidAudience = options.Audience,
        IssuerSigningKeyResolver = (_, _, keyId, _) => keys().Named(keyId),
        LifetimeValidator = (notBefore, expires, _, _) => IsLive(notBefore, expires, clock.GetUtcNow().UtcDateTime),
        NameClaimType = ClaimNames.Subject,
        RoleClaimType = ClaimNames.Role,
    };

    /// <summary>Only known header parameters, one encoding of the signature, and a valid subject, role and session.</summary>
    public static bool IsOurs(JsonWebToken token) =>
        HasOnlyKnownParameters(token)
        && Base64UrlEncoder.Encode(Base64UrlEncoder.DecodeBytes(token.EncodedSignature)) == token.EncodedSignature
        && token.TryGetPayloadValue<string>(ClaimNames.Subject, out var subject) && AccountId.TryParse(subject, null, out _)
        && token.TryGetPayloadValue<string>(ClaimNames.Role, out var role) && EnumNames<AccountRole>.TryParse(role, out _)
        && token.TryGetPayloadValue<string>(ClaimNames.Session, out var session) && SessionClaims.TryParse(session, out _);

    private static bool HasOnlyKnownParameters(JsonWebToken token)
    {
        using var header = JsonDocument.Parse(Base64UrlEncoder.DecodeBytes(token.EncodedHeader));
        return header.RootElement.EnumerateObject().All(parameter => HeaderNames.Contains(parameter.Name));
    }

    private static bool IsLive(DateTime? notBefore, DateTime? expires, DateTime now) =>
        expires is not null && now < expires + ClockSkew && (notBefore is null || notBefore <= now + ClockSkew);
}
