using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Shop.Domain.Webhooks;

namespace Shop.Application.Webhooks;

/// <summary>Signs messages as defined by Standard Webhooks 1.0: HMAC-SHA256 of id, timestamp and body, joined with dots.</summary>
public static class WebhookSignature
{
    /// <param name="timestamp">In seconds since 1970-01-01 UTC.</param>
    public static string Of(WebhookSecret secret, string id, long timestamp, ReadOnlySpan<byte> body)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{timestamp}.")), .. body];
        return $"v1,{Convert.ToBase64String(HMACSHA256.HashData(secret.Key(), signed))}";
    }
}
