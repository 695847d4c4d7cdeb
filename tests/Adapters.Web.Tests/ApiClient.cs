using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Shop.Adapters.Web.Tests.Documentation;
using Shop.Application.Json;
using Shop.Domain.Accounts;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Web.Tests;

/// <summary>
/// An API client that fails on undocumented responses. Paths are relative to <c>/api/v1</c>; objects are sent as JSON, strings as they are.
/// </summary>
internal sealed class ApiClient : IDisposable
{
    private readonly HttpClient _http;

    public ApiClient(Uri address, string? accessToken, AccountId id)
    {
        AccessToken = accessToken;
        Id = id;
        _http = new HttpClient(new DocumentationCheck()) { BaseAddress = address };
        if (accessToken is not null)
            _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", accessToken);
    }

    public string? AccessToken { get; }

    public AccountId Id { get; }

    public HttpClient Http => _http;

    public Task<HttpResponseMessage> Get(string path) => _http.GetAsync($"/api/v1{path}");

    /// <summary>Returns the report of a consistency check that begins now.</summary>
    public async Task<JsonElement> CheckConsistency()
    {
        JsonElement report = default;
        await Eventually.Holds(
            async () => (report = await Get("/admin/consistency").Json()).GetProperty("requestedAt").ValueKind == JsonValueKind.Null, TimeSpan.FromSeconds(30));
        return report;
    }

    public Task<HttpResponseMessage> Post(string path, object? body = null, string? key = null) =>
        Send(HttpMethod.Post, path, body, ("Idempotency-Key", key));

    public Task<HttpResponseMessage> Put(string path, object body, string? ifMatch = null) =>
        Send(HttpMethod.Put, path, body, ("If-Match", ifMatch));

    public Task<HttpResponseMessage> Patch(string path, object body, string? ifMatch = null) =>
        Send(HttpMethod.Patch, path, body, ("If-Match", ifMatch));

    public Task<HttpResponseMessage> Delete(string path, string? ifMatch = null) =>
        Send(HttpMethod.Delete, path, null, ("If-Match", ifMatch));

    public async Task<HttpResponseMessage> Send(HttpMethod method, string path, object? body, params (string Name, string? Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, $"/api/v1{path}");
        foreach (var (name, value) in headers.Where(header => header.Value is not null))
            request.Headers.TryAddWithoutValidation(name, value);
        if (body is not null)
            request.Content = new StringContent(body as string ?? JsonSerializer.Serialize(body, ShopJson.Options), Encoding.UTF8, MediaType(method));
        return await _http.SendAsync(request);
    }

    public void Dispose() => _http.Dispose();

    private static string MediaType(HttpMethod method) =>
        method == HttpMethod.Patch ? "application/merge-patch+json" : "application/json";
}
