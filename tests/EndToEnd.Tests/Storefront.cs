using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Shop.EndToEnd.Tests;

/// <summary>Several products, their admin and a buyer, created through the API.</summary>
internal sealed record Storefront(string AdminToken, string BuyerToken, IReadOnlyList<string> Products)
{
    public const string AdminEmail = "keeper@shop.example";

    /// <summary>Generated for every test run.</summary>
    public static string Password { get; } = $"Aa1-{Guid.NewGuid():n}";

    private const int ProductCount = 4;

    public static async Task<Storefront> Open(HttpClient client)
    {
        var admin = await LogIn(client, AdminEmail);
        var products = new List<string>();
        for (var number = 0; number < ProductCount; number++)
        {
            var product = await Post(client, admin, "/api/v1/products", new
            {
                sku = $"KILL-{number}",
                name = $"Sturdy thing {number}",
                price = new { amount = 1000 + number, currency = "USD" },
                stock = 100_000,
            });
            products.Add(product.GetProperty("id").GetString()!);
        }

        return new Storefront(admin, await SignUp(client, "buyer@shop.example"), products);
    }

    public async Task<Storefront> ForAnotherBuyer(HttpClient client) => this with { BuyerToken = await SignUp(client, "other@shop.example") };

    /// <summary>Differences found by the consistency check.</summary>
    public async Task<IReadOnlyList<string>> Differences(HttpClient client)
    {
        var report = await Consistency(client, HttpMethod.Post);
        while (report.GetProperty("requestedAt").ValueKind != JsonValueKind.Null)
            report = await Consistency(client, HttpMethod.Get);
        var checks = report.GetProperty("checks").EnumerateArray().ToList();
        checks.Should().NotBeEmpty();
        report.GetProperty("ok").GetBoolean().Should().Be(checks.TrueForAll(check => check.GetProperty("ok").GetBoolean()));
        return [.. checks.Where(check => !check.GetProperty("ok").GetBoolean()).Select(check => check.GetRawText())];
    }

    private async Task<JsonElement> Consistency(HttpClient client, HttpMethod method)
    {
        using var request = Request(method, AdminToken, "/api/v1/admin/consistency");
        return await Send(client, request);
    }

    /// <summary>Orders two products chosen by the key alone, so that a retry sends the same request.</summary>
    public async Task<HttpResponseMessage> Order(HttpClient client, string key)
    {
        var first = Convert.ToInt32(key[..2], 16) % Products.Count;
        var items = new[] { new { productId = Products[first] }, new { productId = Products[(first + 1) % Products.Count] } };
        using var request = Request(HttpMethod.Post, BuyerToken, "/api/v1/orders", new { items });
        request.Headers.Add("Idempotency-Key", key);
        return await client.SendAsync(request);
    }

    /// <summary>The sequence numbers of all events of the buyer.</summary>
    public async Task<IReadOnlyList<long>> Feed(HttpClient client)
    {
        var places = new List<long>();
        var next = "";
        while (true)
        {
            using var request = Request(HttpMethod.Get, BuyerToken, $"/api/v1/events?limit=100{next}");
            var list = await Send(client, request);
            places.AddRange(list.GetProperty("items").EnumerateArray().Select(happened => happened.GetProperty("sequence").GetInt64()));
            var page = list.GetProperty("page");
            if (!page.GetProperty("hasMore").GetBoolean())
                return places;
            next = $"&after={page.GetProperty("next").GetString()}";
        }
    }

    private static async Task<string> SignUp(HttpClient client, string email)
    {
        await Post(client, null, "/api/v1/auth/register", new { email, password = Password, name = "Steady Buyer" });
        return await LogIn(client, email);
    }

    private static async Task<string> LogIn(HttpClient client, string email) =>
        (await Post(client, null, "/api/v1/auth/login", new { email, password = Password })).GetProperty("accessToken").GetString()!;

    private static async Task<JsonElement> Post(HttpClient client, string? token, string path, object body)
    {
        using var request = Request(HttpMethod.Post, token, path, body);
        return await Send(client, request);
    }

    private static async Task<JsonElement> Send(HttpClient client, HttpRequestMessage request)
    {
        using var answer = await client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        answer.IsSuccessStatusCode.Should().BeTrue(text);
        return JsonElement.Parse(text);
    }

    public static HttpRequestMessage Request(HttpMethod method, string? token, string path, object? body = null) => new(method, path)
    {
        Content = body is null ? null : JsonContent.Create(body),
        Headers = { Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token) },
    };
}
