using System.Security.Cryptography;
using System.Text;
using Shop.Adapters.Web.Http.Binding;

namespace Shop.Adapters.Web.Http.Idempotency;

/// <summary>Distinguishes requests with the same key: SHA-256 of the body and, if there is one, the query.</summary>
internal static class RequestFingerprint
{
    public static async Task<string> Of(HttpContext context)
    {
        var body = context.Features.Get<SpooledBody>()?.Hash ?? SHA256.HashData(await RawBody.Of(context));
        var query = context.Request.QueryString.Value;
        return Convert.ToHexStringLower(string.IsNullOrEmpty(query) ? body : SHA256.HashData([.. body, .. Encoding.UTF8.GetBytes(query)]));
    }
}
