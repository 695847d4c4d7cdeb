using System.Net.Http.Headers;
using System.Text;

namespace Shop.Adapters.Web.Tests.Http;

/// <summary>A request, the status of its response, and its <c>Cache-Control</c> value.</summary>
internal sealed record ExpectedAnswer(int Status, string RequestLine, string Caching, params IReadOnlyList<string> Headers)
{
    /// <summary>Two users log in before; each request below is sent twice, and the last two exceed the limit.</summary>
    public const int AuthQuota = 6;

    private const string Personal = "no-store";
    private const string Public = "public, must-revalidate, max-age=0";
    private const string UnknownProduct = "prd_0190a0000000700080000000000000aa";

    private static int s_people;

    public string? Body { get; init; }

    public static IEnumerable<ExpectedAnswer> OfEveryKind(string buyer, string seller)
    {
        var asBuyer = $"Authorization: Bearer {buyer}";
        var asSeller = $"Authorization: Bearer {seller}";
        const string guess = """{"email":"nobody@example.com","password":"wrong"}""";
        return
        [
            new(200, "GET /health/live", Personal),
            new(200, "GET /.well-known/jwks.json", "public, max-age=300"),
            new(200, "GET /openapi/v1.json", Public),
            new(302, "GET /docs", Personal),
            new(302, "GET /docs/index.html", Personal),
            new(200, "GET /docs/index.html?url=/openapi/v1.json", Public),
            new(200, "GET /docs/swagger-ui.css", Public),
            new(200, "GET /docs/swagger-ui-bundle.js", Public),
            new(404, "GET /docs/nothing.js", Personal),
            new(405, "POST /docs/index.html", Personal) { Body = "{}" },
            new(200, "GET /problems/not-found", "public, max-age=3600"),
            new(404, "GET /problems/nothing", Personal),
            new(200, "GET /api/v1/products", Public),
            new(200, "HEAD /api/v1/products", Public),
            new(304, "GET /api/v1/products", Public, "If-None-Match: *"),
            new(200, "GET /api/v1/products", Personal, asBuyer),
            new(200, "GET /api/v1/me", Personal, asBuyer),
            new(200, "GET /api/v1/events", Personal, asBuyer),
            new(200, "GET /api/v1/events", Personal, asBuyer, "Accept: text/event-stream"),
            new(204, "OPTIONS /api/v1/me", Personal, "Origin: https://shop.example", "Access-Control-Request-Method: PATCH"),
            new(400, "GET /health/live", Personal, "Host: elsewhere.example"),
            new(400, "GET /api/v1/products?limit=x", Personal),
            new(400, "GET /api/v1/products/by-slug/a%0d%0ab", Personal),
            new(401, "GET /api/v1/me", Personal),
            new(401, "GET /api/v1/me", Personal, "Authorization: Bearer nonsense"),
            new(401, "GET /hubs/orders", Personal),
            new(403, "GET /hubs/orders", Personal, asBuyer, "Origin: https://elsewhere.example"),
            new(403, "POST /api/v1/products", Personal, asBuyer) { Body = "{}" },
            new(404, "GET /", Personal),
            new(404, $"GET /api/v1/products/{UnknownProduct}", Personal),
            new(405, "DELETE /api/v1/orders", Personal),
            new(413, "POST /api/v1/orders", Personal, asBuyer, "Expect: 100-continue") { Body = new string('a', 2 * 1024 * 1024) },
            new(414, $"GET /{new string('a', 9 * 1024)}", Personal),
            new(415, "POST /api/v1/orders", Personal, asBuyer) { Body = "" },
            new(428, $"PUT /api/v1/products/{UnknownProduct}", Personal, asSeller) { Body = "{}" },
            new(431, "GET /health/live", Personal, $"X-Other: {new string('a', 40 * 1024)}"),
            new(500, "GET /api/v1/orders", Personal, asBuyer),
            new(503, "GET /health/ready", Personal),
            new(201, "POST /api/v1/auth/register", Personal) { Body = """{"email":"{somebody}@example.com","password":"Correct-horse-7","name":"A"}""" },
            new(401, "POST /api/v1/auth/login", Personal) { Body = guess },
            new(429, "POST /api/v1/auth/login", Personal) { Body = guess },
        ];
    }

    public HttpRequestMessage Request()
    {
        var request = new HttpRequestMessage(new HttpMethod(RequestLine.Split(' ')[0]), RequestLine.Split(' ')[1]);
        foreach (var header in Headers)
            request.Headers.TryAddWithoutValidation(header.Split(": ")[0], header.Split(": ")[1]);
        if (Body is not null)
            request.Content = new StringContent(Body.Replace("{somebody}", $"person{Interlocked.Increment(ref s_people)}", StringComparison.Ordinal), Encoding.UTF8, MediaType());
        return request;
    }

    /// <summary>An empty body has an unsupported media type.</summary>
    private MediaTypeHeaderValue MediaType() => new(Body is "" ? "text/plain" : "application/json");
}
