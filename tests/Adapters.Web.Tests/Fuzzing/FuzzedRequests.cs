using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Shop.Adapters.Web.Tests.Documentation;

namespace Shop.Adapters.Web.Tests.Fuzzing;

/// <summary>Requests to the operations of an OpenAPI document: some valid, most of them spoilt in a few places.</summary>
/// <param name="ids">Ids that responses contained, by prefix.</param>
internal sealed partial class FuzzedRequests(JsonElement document, Random random, Dictionary<string, List<string>> ids)
{
    private static readonly string[] s_types = ["application/json", "application/merge-patch+json", "text/csv", "text/plain", "application/json; charset=utf-16", "multipart/form-data", "x"];

    private readonly (string Name, JsonElement Operation)[] _operations =
        [.. DocumentRules.Operations(document).Where(entry => !entry.Name.Contains("/health", StringComparison.Ordinal))];

    private readonly SpoiltJson _json = new(random);

    public HttpRequestMessage Next(Uri server)
    {
        var (name, operation) = _operations[random.Next(_operations.Length)];
        var parts = name.Split(' ');
        var method = parts[0] == "GET" && random.Next(10) == 0 ? "HEAD" : parts[0];
        var request = new HttpRequestMessage(new HttpMethod(method), new Uri(server, $"{Path(parts[1])}{Query(operation)}"));
        if (random.Next(4) > 0)
            AddHeaders(request);
        if (operation.TryGetProperty("requestBody", out var body) ? random.Next(12) > 0 : random.Next(20) == 0 && method is not ("GET" or "HEAD"))
            request.Content = Content(body);
        return request;
    }

    /// <summary>Remembers the ids of a response, so that later requests name what exists.</summary>
    public void Learn(string answer)
    {
        foreach (var id in Id().Matches(answer).Select(match => match.Value).Take(20))
        {
            var known = ids.TryGetValue(id[..3], out var list) ? list : ids[id[..3]] = [];
            if (known.Count < 200)
                known.Add(id);
            else
                known[random.Next(known.Count)] = id;
        }
    }

    private string Path(string template) => Parameter().Replace(template, _ => random.Next(8) switch
    {
        0 => Uri.EscapeDataString(_json.Text()),
        1 => $"prd_{Guid.NewGuid():N}",
        _ when ids.Count > 0 => KnownId(template),
        _ => "x",
    });

    private string KnownId(string template)
    {
        var prefix = Prefix(template);
        var list = ids.GetValueOrDefault(prefix) ?? ids.ElementAt(random.Next(ids.Count)).Value;
        return list[random.Next(list.Count)];
    }

    private static string Prefix(string template) => template.Split('/').SkipWhile(part => part is "" or "api" or "v1").First() switch
    {
        "products" or "wishlist" or "cart" => "prd",
        "orders" => "ord",
        "accounts" or "admins" => "acc",
        "brands" => "brd",
        "categories" => "cat",
        "tags" => "tag",
        "collections" => "col",
        "webhook-endpoints" => "whe",
        "me" => "ses",
        _ => "",
    };

    private string Query(JsonElement operation)
    {
        if (!operation.TryGetProperty("parameters", out var parameters))
            return random.Next(15) == 0 ? "?unknown=1" : "";

        var chosen = parameters.EnumerateArray().Select(parameter => JsonSchema.Target(document, parameter))
            .Where(parameter => parameter.Text("in") == "query" && random.Next(4) == 0)
            .Select(parameter => $"{parameter.Text("name")}={Uri.EscapeDataString(Value(parameter.GetProperty("schema")))}").ToList();
        return chosen.Count == 0 ? "" : $"?{string.Join('&', chosen)}";
    }

    private string Value(JsonElement schema)
    {
        schema = JsonSchema.Target(document, schema);
        if (random.Next(3) == 0)
            return _json.Text();
        if (schema.TryGetProperty("enum", out var values))
            return values[random.Next(values.GetArrayLength())].ToString();
        return random.Next(3) switch
        {
            0 => "1",
            1 => "2026-01-01",
            _ => "tea",
        };
    }

    private void AddHeaders(HttpRequestMessage request)
    {
        var headers = request.Headers;
        if (random.Next(3) > 0)
            headers.TryAddWithoutValidation("If-Match", random.Next(3) switch { 0 => "\"1\"", 1 => "*", _ => _json.Text() });
        if (random.Next(6) == 0)
            headers.TryAddWithoutValidation("Idempotency-Key", random.Next(2) == 0 ? $"key{random.Next(50)}" : "bad key é");
        if (random.Next(10) == 0)
            headers.TryAddWithoutValidation("If-None-Match", "\"1\", W/\"2\"");
        if (random.Next(10) == 0)
            headers.TryAddWithoutValidation("Accept", random.Next(2) == 0 ? "text/html;q=0" : "application/json;q=0, */*");
        if (random.Next(20) == 0)
            headers.TryAddWithoutValidation("X-Cart-Token", "nobody");
    }

    private ByteArrayContent Content(JsonElement body)
    {
        var (type, text) = Body(body);
        var bytes = random.Next(150) == 0 ? new byte[3 * 1024 * 1024] : Encoding.UTF8.GetBytes(text);
        if (random.Next(40) == 0)
            random.NextBytes(bytes.AsSpan(bytes.Length / 2));
        var content = random.Next(15) == 0 ? new ChunkedContent(bytes) : new ByteArrayContent(bytes);
        content.Headers.TryAddWithoutValidation("Content-Type", random.Next(15) == 0 ? s_types[random.Next(s_types.Length)] : type);
        if (random.Next(60) == 0)
            content.Headers.ContentEncoding.Add("gzip");
        return content;
    }

    private (string Type, string Text) Body(JsonElement body)
    {
        if (body.ValueKind == JsonValueKind.Undefined)
            return ("application/json", "{}");

        var content = body.GetProperty("content").EnumerateObject().ToList();
        var (type, schema) = (content[random.Next(content.Count)].Name, content[0].Value.GetProperty("schema"));
        if (schema.TryGetProperty("oneOf", out var choices))
            schema = choices[random.Next(choices.GetArrayLength())];
        schema = JsonSchema.Target(document, schema);
        if (!schema.TryGetProperty("examples", out var examples))
            return (type, "{}");

        var example = examples[0];
        return (type, example.ValueKind == JsonValueKind.String ? $"{example}{(random.Next(3) == 0 ? _json.Text() : "")}" : _json.Of(example));
    }

    /// <summary>A body without a length.</summary>
    private sealed class ChunkedContent(byte[] bytes) : ByteArrayContent(bytes)
    {
        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }

    [GeneratedRegex("[a-z]{3}_[0-9a-f]{32}", RegexOptions.None, 1000)]
    private static partial Regex Id();

    [GeneratedRegex(@"\{\w+\}", RegexOptions.None, 1000)]
    private static partial Regex Parameter();
}
