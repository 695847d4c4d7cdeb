using System.Security.Cryptography;
using System.Text;
using Shop.Adapters.Web.Http.Binding;
using Shop.Application.Ports.Security;

namespace Shop.Adapters.Web.Http.Idempotency;

/// <summary>
/// Distinguishes requests with the same key by the body and, if there is one, the query. Bodies may have passwords, so the hash is not one that
/// a reader of the database could compare with guesses.
/// </summary>
internal static class RequestFingerprint
{
    public static async Task<string> Of(HttpContext context)
    {
        var body = context.Features.Get<SpooledBody>()?.Hash ?? SHA256.HashData(await RawBody.Of(context));
        var query = context.Request.QueryString.Value;
        var digest = string.IsNullOrEmpty(query) ? body : SHA256.HashData([.. body, .. Encoding.UTF8.GetBytes(query)]);
        return context.RequestServices.GetRequiredService<IRequestFingerprints>().Of(digest);
    }
}
