using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Shop.Adapters.Notifications;

/// <summary>Signs requests with AWS Signature Version 4 (AWS4-HMAC-SHA256).</summary>
internal static class AwsSignature
{
    private const string Algorithm = "AWS4-HMAC-SHA256";

    /// <summary>Returns the headers that sign the request. The host header is signed as well; the HTTP client sends it.</summary>
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

    /// <summary>The signing key for one day, region and service.</summary>
    private static byte[] Key(string secret, string range) =>
        range.Split('/').Aggregate(Encoding.UTF8.GetBytes($"AWS4{secret}"), Hmac);

    private static byte[] Hmac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}

/// <summary>A request to be signed.</summary>
/// <param name="Address">An address whose path needs no escaping; the query is signed as given.</param>
/// <param name="Headers">Names in lower case; to be sent exactly as signed.</param>
internal sealed record AwsRequest(HttpMethod Method, Uri Address, byte[] Body, IReadOnlyList<(string Name, string Value)> Headers);

/// <summary>Credentials; the session token belongs to temporary credentials only.</summary>
internal sealed record AwsKeys(string Id, string Secret, string? SessionToken)
{
    public override string ToString() => Id;
}

/// <summary>The scope of a signature, besides its day.</summary>
internal sealed record AwsScope(string Region, string Service);
