using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
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

    /// <summary>Whether the header has no parameter beside those that are checked, the signature has its one spelling, and subject, role and session have a meaning.</summary>
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
