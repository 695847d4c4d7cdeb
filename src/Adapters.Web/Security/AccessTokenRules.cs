using System.IdentityModel.Tokens.Jwt;
using Microsoft.IdentityModel.Tokens;
using Shop.Application.Json;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Web.Security;

/// <summary>When a token is one of ours. What the library lets pass and a strict reader would not is refused here.</summary>
internal static class AccessTokenRules
{
    /// <summary>How far the clocks of two machines may be apart.</summary>
    private static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(30);

    private static readonly HashSet<string> HeaderNames =
        [JwtHeaderParameterNames.Alg, JwtHeaderParameterNames.Kid, JwtHeaderParameterNames.Typ];

    /// <param name="keys">Asked for when a token comes, not before: what needs no token needs no key either.</param>
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

    /// <summary>A header with nothing to act on, one spelling of the signature, and a subject, role and session that mean something.</summary>
    public static bool IsOurs(JwtSecurityToken token) =>
        token.Header.Keys.All(HeaderNames.Contains)
        && Base64UrlEncoder.Encode(Base64UrlEncoder.DecodeBytes(token.RawSignature)) == token.RawSignature
        && token.Payload.TryGetValue(ClaimNames.Subject, out var subject) && AccountId.TryParse(subject as string, null, out _)
        && token.Payload.TryGetValue(ClaimNames.Role, out var role) && EnumNames<AccountRole>.TryParse(role as string, out _)
        && token.Payload.TryGetValue(ClaimNames.Session, out var session) && SessionClaims.TryParse(session as string, out _);

    private static bool IsLive(DateTime? notBefore, DateTime? expires, DateTime now) =>
        expires is not null && now < expires + ClockSkew && (notBefore is null || notBefore <= now + ClockSkew);
}
