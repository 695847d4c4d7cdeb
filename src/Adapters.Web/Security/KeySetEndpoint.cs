using Shop.Adapters.Web.Http.Access;
using Shop.Adapters.Web.Http.Results;
using Shop.Application.Ports.Security;

namespace Shop.Adapters.Web.Security;

/// <summary>Public keys for the verification of access tokens.</summary>
internal static class KeySetEndpoint
{
    public static void MapKeySet(this RouteGroupBuilder all) => all.MapGet("/.well-known/jwks.json", GetKeySet).AllowEverybody();

    /// <summary>
    /// List the public keys for access tokens. Returns a JSON Web Key Set (RFC 7517) with the current signing key and former keys whose
    /// tokens are still valid. The response may be cached for five minutes.
    /// </summary>
    private static OkAnswer<KeySet> GetKeySet(IVerificationKeys keys, HttpResponse response)
    {
        response.Headers.CacheControl = "public, max-age=300";
        return Answer.Ok(new KeySet([.. keys.All.Select(PublicKey.Of)]));
    }
}
