using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Shop.Adapters.Web.Tests.Documentation;

/// <summary>Compares responses with the OpenAPI document.</summary>
internal sealed class DocumentedAnswers
{
    /// <summary>Returned for any request that cannot be parsed, before its operation is known.</summary>
    private const string AnyRequest = "malformed-request";

    private readonly JsonElement _document;
    private readonly List<(string Method, Regex Path, JsonElement Operation)> _operations;

    public DocumentedAnswers(JsonElement document)
    {
        _document = document;
        _operations =
        [
            .. DocumentRules.Operations(document)
                .Select(entry => (Parts: entry.Name.Split(' '), entry.Operation))
                // Templates with fewer parameters are more specific: by-sku is matched before an id.
                .OrderBy(entry => entry.Parts[1].Count(c => c == '{'))
                .Select(entry => (entry.Parts[0], PathOf(entry.Parts[1]), entry.Operation)),
        ];
    }

    /// <summary>Returns what is not documented about a response; nothing for an unknown address or method.</summary>
    public async Task<IReadOnlyList<string>> Faults(HttpResponseMessage answer)
    {
        var request = answer.RequestMessage!;
        var method = request.Method == HttpMethod.Head ? HttpMethod.Get.Method : request.Method.Method;
        var operation = _operations.Find(entry => entry.Method == method && entry.Path.IsMatch(request.RequestUri!.AbsolutePath)).Operation;
        if (operation.ValueKind == JsonValueKind.Undefined)
            return [];

        var status = ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture);
        if (!operation.GetProperty("responses").TryGetProperty(status, out var described))
            return [$"{status} is not described"];

        described = JsonSchema.Target(_document, described);
        string[] unknown = [.. answer.Headers
            .Where(header => IsAboutTheAnswer(header.Key) && !IsGeneral(header.Key, operation) && !Describes(described, header.Key))
            .Select(header => $"{status}: {header.Key} is not described")];
        return [.. unknown, .. await BodyFaults(answer, described, status)];
    }

    private async Task<IReadOnlyList<string>> BodyFaults(HttpResponseMessage answer, JsonElement described, string status)
    {
        var type = answer.Content.Headers.ContentType?.MediaType;
        if (type is null)
            return described.TryGetProperty("content", out _) && answer.RequestMessage!.Method != HttpMethod.Head ? [$"{status} has no body"] : [];
        if (!described.TryGetProperty("content", out var content) || !content.TryGetProperty(type, out var media))
            return [$"{status}: {type} is not described"];
        if (!(type.EndsWith("/json", StringComparison.Ordinal) || type.EndsWith("+json", StringComparison.Ordinal)) || answer.RequestMessage!.Method == HttpMethod.Head)
            return [];

        var body = JsonElement.Parse(await answer.Content.ReadAsStringAsync());
        string[] undescribed = type == "application/problem+json" && body.Text("code") is var code && code != AnyRequest && !media.GetProperty("examples").TryGetProperty(code, out _)
            ? [$"{status}: the code {code} is not described"]
            : [];
        return [.. undescribed, .. new JsonSchema(_document).Faults(body, media.GetProperty("schema"))];
    }

    /// <summary>Whether the beginning of the document describes the header for all responses of the operation.</summary>
    private static bool IsGeneral(string header, JsonElement operation) =>
        header.Equals("X-Request-Id", StringComparison.OrdinalIgnoreCase)
        || header is "RateLimit" or "RateLimit-Policy" && operation.GetProperty("responses").TryGetProperty("429", out _);

    private static bool Describes(JsonElement answer, string header) =>
        answer.TryGetProperty("headers", out var headers)
        && headers.EnumerateObject().Any(described => string.Equals(described.Name, header, StringComparison.OrdinalIgnoreCase));

    /// <summary>Headers of HTTP itself, of caches and of browsers are not documented.</summary>
    private static bool IsAboutTheAnswer(string header) =>
        header is "ETag" or "Location" or "Link" or "Retry-After" or "WWW-Authenticate" or "Idempotent-Replayed"
        || header.StartsWith("RateLimit", StringComparison.Ordinal) || header.StartsWith("X-", StringComparison.Ordinal) && header is not "X-Content-Type-Options" and not "X-Accel-Buffering";

    private static Regex PathOf(string template) =>
        new($"^{Regex.Replace(template, @"\{\w+\}", "[^/]+", RegexOptions.None, TimeSpan.FromSeconds(1))}$", RegexOptions.None, TimeSpan.FromSeconds(1));
}
