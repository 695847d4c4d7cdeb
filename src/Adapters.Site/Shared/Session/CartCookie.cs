using Shop.Domain.Carts;

namespace Shop.Adapters.Site.Shared.Session;

/// <summary>
/// The cookie with the token of a guest's cart: <c>__Host-shop-cart</c> over HTTPS and <c>shop-cart</c> over plain HTTP, as for
/// <see cref="SessionCookie"/>. It expires with the cart.
/// </summary>
internal static class CartCookie
{
    /// <summary>The token; null without the cookie.</summary>
    public static string? Read(HttpContext context) => context.Request.Cookies[Name(context)] is { Length: > 0 } token ? token : null;

    public static void Set(HttpContext context, string token) => context.Response.Cookies.Append(Name(context), token, Options(context, Cart.GuestLifetime));

    public static void Remove(HttpContext context) => context.Response.Cookies.Delete(Name(context), Options(context, lifetime: null));

    private static CookieOptions Options(HttpContext context, TimeSpan? lifetime) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
        MaxAge = lifetime,
    };

    private static string Name(HttpContext context) => context.Request.IsHttps ? "__Host-shop-cart" : "shop-cart";
}
