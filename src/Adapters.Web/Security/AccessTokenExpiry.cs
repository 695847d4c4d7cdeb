using System.Globalization;
using System.Security.Claims;
using Shop.Application.Ports.Security;

namespace Shop.Adapters.Web.Security;

/// <summary>The expiry of an access token, from its claims.</summary>
internal static class AccessTokenExpiry
{
    public static DateTimeOffset ExpiresAt(this ClaimsPrincipal user) =>
        DateTimeOffset.FromUnixTimeSeconds(long.Parse(user.FindFirstValue(AccessTokenClaims.Expiry)!, CultureInfo.InvariantCulture));
}
