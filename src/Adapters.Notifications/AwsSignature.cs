using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Shop.Adapters.Notifications;

/// <summary>Signs requests as AWS demands, in version 4 of its signatures (AWS4-HMAC-SHA256).</summary>
internal static class AwsSignature
{
    private const string Algorithm = "AWS4-HMAC-SHA256";

    /// <summary>The headers that make the request a signed one. The host header is signed and sent by whoever sends the request.</summary>
    public static IReadOnlyList<(string Name, string Value)> HeadersFor(AwsRequest request, AwsKeys keys, AwsScope scope, DateTimeOffset at)
    {
        var moment = at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        List<(string Name, string Value)> added = [("x-amz-date", moment)];
        if (keys.SessionToken is { } token)
            added.Add(("x-amz-security-token", token));

        List<(string Name, string Value)> headers = [.. request.Headers, .. added, ("host", request.Address.Authority)];
        headers.Sort((left, right) => string.CompareOrdinal(left.Name, right.Name));
        var names = string.Join(';', headers.Select(header => header.Name));
        var range = $"{moment[..8]}/{scope.Region}/{scope.Service}/aws4_request";
        var toSign = $"{Algorithm}\n{moment}\n{range}\n{Hash(Canonical(request, headers, names))}";
        var signature = Convert.ToHexStringLower(Hmac(Key(keys.Secret, range), toSign));
        return [.. added, ("Authorization", $"{Algorithm} Credential={keys.Id}/{range}, SignedHeaders={names}, Signature={signature}")];
    }

    private static byte[] Canonical(AwsRequest request, IEnumerable<(string Name, string Value)> headers, string names)
    {
        var lines = string.Concat(headers.Select(header => $"{header.Name}:{header.Value.Trim()}\n"));
        var query = string.Join('&', request.Address.Query.TrimStart('?').Split('&').Order(StringComparer.Ordinal));
        return Encoding.UTF8.GetBytes($"{request.Method}\n{request.Address.AbsolutePath}\n{query}\n{lines}\n{names}\n{Hash(request.Body)}");
    }

    /// <summary>A key for the day, region and service only.</summary>
    private static byte[] Key(string secret, string range) =>
        range.Split('/').Aggregate(Encoding.UTF8.GetBytes($"AWS4{secret}"), Hmac);

    private static byte[] Hmac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}

/// <summary>What is to be signed.</summary>
/// <param name="Address">Its path needs no escapes; a query is there as it is sent.</param>
/// <param name="Headers">Names in lower case. They must be sent as they are signed.</param>
internal sealed record AwsRequest(HttpMethod Method, Uri Address, byte[] Body, IReadOnlyList<(string Name, string Value)> Headers);

/// <summary>Who signs; the token comes with temporary keys.</summary>
internal sealed record AwsKeys(string Id, string Secret, string? SessionToken)
{
    public override string ToString() => Id;
}

/// <summary>What a signature is good for, besides its day.</summary>
internal sealed record AwsScope(string Region, string Service);
