using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Shop.Application.Json;
using Shop.Application.Ports.Security;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Web.Security;

/// <summary>The validation rules of access tokens, including checks that the library does not make.</summary>
internal static class AccessTokenRules
{
    /// <summary>The tolerated difference between the clocks of two machines.</summary>
    private static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(30);

    private static readonly HashSet<string> HeaderNames =
        [JwtHeaderParameterNames.Alg, JwtHeaderParameterNames.Kid, JwtHeaderParameterNames.Typ];

    /// <summary>The keys as the library uses them, which caches what it computes for each.</summary>
    private static readonly ConditionalWeakTable<VerificationKey, SecurityKey> s_keys = [];

    /// <param name="keys">Called for each token, and not before: requests without a token need no key.</param>
    public static TokenValidationParameters Parameters(Func<IVerificationKeys> keys, AccessTokenPolicy policy, TimeProvider clock) => new()
    {
        ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256],
        ValidTypes = [AccessTokenClaims.TokenType],
        ValidIssuer = policy.Issuer,
        ValidAudience = policy.Audience,
        IssuerSigningKeyResolver = (_, _, keyId, _) => keyId is not null && keys().Find(keyId) is { } key ? [s_keys.GetValue(key, ToSecurityKey)] : [],
        LifetimeValidator = (notBefore, expires, _, _) => IsLive(notBefore, expires, clock.GetUtcNow().UtcDateTime),
        NameClaimType = AccessTokenClaims.Subject,
        RoleClaimType = AccessTokenClaims.Role,
    };

    /// <summary>Only known header parameters, one encoding of the signature, typed claims, and a valid subject, role and session.</summary>
    public static bool IsOurs(JsonWebToken token) =>
        HasOnlyKnownParameters(token)
        && HasTypedClaims(token)
        && Base64UrlEncoder.Encode(Base64UrlEncoder.DecodeBytes(token.EncodedSignature)) == token.EncodedSignature
        && token.TryGetPayloadValue<string>(AccessTokenClaims.Subject, out var subject) && AccountId.TryParse(subject, null, out _)
        && token.TryGetPayloadValue<string>(AccessTokenClaims.Role, out var role) && EnumNames<AccountRole>.TryParse(role, out _)
        && token.TryGetPayloadValue<string>(AccessTokenClaims.Session, out var session) && AccessTokenClaims.TryParseSession(session, out _);

    private static ECDsaSecurityKey ToSecurityKey(VerificationKey key) => new(ECDsa.Create(new ECParameters
    {
        Curve = ECCurve.NamedCurves.nistP256,
        Q = new ECPoint { X = key.X, Y = key.Y },
    }))
    {
        KeyId = key.Id,
    };

    private static bool HasOnlyKnownParameters(JsonWebToken token)
    {
        using var header = JsonDocument.Parse(Base64UrlEncoder.DecodeBytes(token.EncodedHeader));
        return header.RootElement.EnumerateObject().All(parameter => HeaderNames.Contains(parameter.Name));
    }

    /// <summary>The library reads a number also from a text, and a text also from a number.</summary>
    private static bool HasTypedClaims(JsonWebToken token)
    {
        using var payload = JsonDocument.Parse(Base64UrlEncoder.DecodeBytes(token.EncodedPayload));
        return payload.RootElement.EnumerateObject().All(claim => claim.Name switch
        {
            JwtRegisteredClaimNames.Exp or JwtRegisteredClaimNames.Iat or JwtRegisteredClaimNames.Nbf =>
                claim.Value.ValueKind == JsonValueKind.Number && claim.Value.TryGetInt64(out _),
            JwtRegisteredClaimNames.Iss or JwtRegisteredClaimNames.Aud or JwtRegisteredClaimNames.Jti
                or AccessTokenClaims.Subject or AccessTokenClaims.Role or AccessTokenClaims.Session => claim.Value.ValueKind == JsonValueKind.String,
            _ => true,
        });
    }

    private static bool IsLive(DateTime? notBefore, DateTime? expires, DateTime now) =>
        expires is not null && now < expires + ClockSkew && (notBefore is null || notBefore <= now + ClockSkew);
}
