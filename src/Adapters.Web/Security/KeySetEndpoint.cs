using Shop.Adapters.Web.Http.Access;
using Shop.Adapters.Web.Http.Answers;

namespace Shop.Adapters.Web.Security;

/// <summary>Where others find the keys that access tokens are checked with.</summary>
internal static class KeySetEndpoint
{
    public static void MapKeySet(this IEndpointRouteBuilder app) => app.MapGet("/.well-known/jwks.json", GetKeySet).AllowEverybody();

    /// <summary>Lists the public keys that verify access tokens, as RFC 7517 writes them. May be cached for five minutes.</summary>
    private static OkAnswer<KeySet> GetKeySet(SigningKeys keys, HttpResponse response)
    {
        response.Headers.CacheControl = "public, max-age=300";
        return Answer.Ok(keys.Public);
    }
}
