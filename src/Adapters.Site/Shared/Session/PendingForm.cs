using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace Shop.Adapters.Site.Shared.Session;

/// <summary>A page that shows again what was typed into its form when the form was posted after the end of the session.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class KeepsFormAttribute : Attribute;

/// <summary>What was typed into such a form, while the visitor logs in: an encrypted cookie of the page, which is read once.</summary>
internal static class PendingForm
{
    private const string Cookie = "shop-pending";

    /// <summary>Browsers refuse cookies of more than 4,096 bytes.</summary>
    private const int MaxLength = 3800;

    private static readonly TimeSpan s_lifetime = TimeSpan.FromMinutes(30);

    /// <summary>Stores the values of the form, without passwords, if its page does and they fit into a cookie.</summary>
    public static void Store(HttpContext context, IFormCollection form)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<KeepsFormAttribute>() is null)
            return;

        var antiforgery = context.RequestServices.GetRequiredService<IOptions<AntiforgeryOptions>>().Value;
        // A form of another site comes without this cookie (SameSite=Strict). Its token cannot be checked: it belongs to the session that ended.
        if (!context.Request.Cookies.ContainsKey(antiforgery.Cookie.Name!))
            return;

        var values = form.Where(field => field.Key != antiforgery.FormFieldName && !SecretFields.IsSecret(field.Key)).ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal);
        var text = Protector(context).Protect(JsonSerializer.Serialize(values), s_lifetime);
        if (text.Length <= MaxLength)
            context.Response.Cookies.Append(Cookie, text, Options(context));
    }

    /// <summary>The stored values by the names of their fields; null when there are none.</summary>
    public static IReadOnlyDictionary<string, string>? Take(HttpContext context)
    {
        if (context.Request.Cookies[Cookie] is not { Length: > 0 } text)
            return null;

        context.Response.Cookies.Delete(Cookie, Options(context));
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string>>(Protector(context).Unprotect(text));
        }
        catch (CryptographicException)
        {
            // It is too old, or of another shop.
            return null;
        }
    }

    private static ITimeLimitedDataProtector Protector(HttpContext context) =>
        context.RequestServices.GetDataProtectionProvider().CreateProtector(nameof(PendingForm)).ToTimeLimitedDataProtector();

    private static CookieOptions Options(HttpContext context) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
        Path = context.Request.Path,
        MaxAge = s_lifetime,
    };
}
