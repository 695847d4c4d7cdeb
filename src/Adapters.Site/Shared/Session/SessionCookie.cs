using Microsoft.AspNetCore.Authentication.Cookies;

namespace Shop.Adapters.Site.Shared.Session;

/// <summary>
/// Names the cookie <c>__Host-shop</c> over HTTPS, where browsers then refuse it from subdomains and without <c>Secure</c> (RFC 6265bis
/// section 4.1.3.2), and <c>shop</c> over plain HTTP.
/// </summary>
internal sealed class SessionCookie : ICookieManager
{
    private readonly ChunkingCookieManager _cookies = new();

    public string? GetRequestCookie(HttpContext context, string key) => _cookies.GetRequestCookie(context, Name(context));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        _cookies.AppendResponseCookie(context, Name(context), value, options);

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) => _cookies.DeleteCookie(context, Name(context), options);

    private static string Name(HttpContext context) => context.Request.IsHttps ? "__Host-shop" : "shop";
}
