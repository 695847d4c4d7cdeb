using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Shop.Load;

/// <summary>A client of Shop with its own connections; any response but success ends the run.</summary>
internal sealed class ShopClient : IDisposable
{
    private readonly HttpClient _http;

    public ShopClient(Uri shop, int connections) =>
        _http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = connections, UseProxy = false, UseCookies = false })
        {
            BaseAddress = shop,
        };

    /// <summary>Logs in, uses the access token for all following requests, and returns it.</summary>
    public async Task<string> SignIn(string email, string password)
    {
        using var answer = await Post("/api/v1/auth/login", JsonContent.Create(new { email, password }));
        using var token = await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync());
        var access = token.RootElement.GetProperty("accessToken").GetString()!;
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", access);
        return access;
    }

    public async Task<HttpResponseMessage> Post(string path, HttpContent content)
    {
        var answer = await _http.PostAsync(new Uri(path, UriKind.Relative), content);
        return answer.IsSuccessStatusCode
            ? answer
            : throw new InvalidOperationException($"{path} returned {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
    }

    /// <summary>Whether the request was processed; false for a 503 response.</summary>
    public async Task<bool> IsServed(string path, HttpContent content, CancellationToken cancellation)
    {
        using var answer = await _http.PostAsync(new Uri(path, UriKind.Relative), content, cancellation);
        if (answer.StatusCode == HttpStatusCode.ServiceUnavailable)
            return false;
        answer.EnsureSuccessStatusCode();
        return true;
    }

    public async Task Patch(string path, object change)
    {
        using var request = new HttpRequestMessage(HttpMethod.Patch, path) { Content = JsonContent.Create(change) };
        request.Headers.TryAddWithoutValidation("If-Match", "*");
        using var answer = await _http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Returns the response time of a request that must get the given status.</summary>
    /// <param name="client">The client address for which a proxy forwards the request; null for none.</param>
    public async Task<TimeSpan> Timed(string path, object body, int status, string? client = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        if (client is not null)
            request.Headers.Add("X-Forwarded-For", client);
        var start = Stopwatch.GetTimestamp();
        using var answer = await _http.SendAsync(request);
        var time = Stopwatch.GetElapsedTime(start);
        return (int)answer.StatusCode == status ? time : throw new InvalidOperationException($"{path} returned {(int)answer.StatusCode} instead of {status}.");
    }

    public async Task Get(string path)
    {
        using var answer = await _http.GetAsync(new Uri(path, UriKind.Relative));
        answer.EnsureSuccessStatusCode();
    }

    public void Dispose() => _http.Dispose();
}
