using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;

namespace Shop.Load.Abuse;

/// <summary>A client of Shop at an address of its own, whose responses may be refusals.</summary>
internal sealed class Visitor : IDisposable
{
    private readonly HttpClient _http;

    private Visitor(Uri shop, string email, SocketsHttpHandler handler)
    {
        Email = email;
        _http = new HttpClient(handler) { BaseAddress = shop };
    }

    public string Email { get; }

    public static string NewPassword { get; } = $"Aa1-{Guid.NewGuid():n}";

    /// <summary>Connects from a loopback address that is no proxy.</summary>
    public static Visitor Direct(Uri shop, IPAddress from) => new(shop, NewEmail(), new SocketsHttpHandler
    {
        UseProxy = false,
        UseCookies = false,
        ConnectCallback = async (context, cancellation) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            socket.Bind(new IPEndPoint(from.MapToIPv6(), 0));
            await socket.ConnectAsync(context.DnsEndPoint, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        },
    });

    /// <summary>Connects through a proxy that Shop is configured to trust.</summary>
    /// <param name="address">The address for which the proxy forwards the requests.</param>
    public static Visitor BehindProxy(Uri shop, string address)
    {
        var visitor = new Visitor(shop, NewEmail(), new SocketsHttpHandler { UseProxy = false, UseCookies = false });
        visitor._http.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        return visitor;
    }

    public async Task Register()
    {
        using var answer = await Send(HttpMethod.Post, "/auth/register", new { Email, Password = NewPassword, Name = "Bench" }, CancellationToken.None);
        answer.EnsureSuccessStatusCode();
    }

    public async Task LogIn(string? email = null, string? password = null)
    {
        using var answer = await Send(HttpMethod.Post, "/auth/login", new { Email = email ?? Email, Password = password ?? NewPassword }, CancellationToken.None);
        answer.EnsureSuccessStatusCode();
        using var token = await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync());
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.RootElement.GetProperty("accessToken").GetString());
    }

    /// <param name="path">Below the version.</param>
    public async Task<HttpResponseMessage> Send(HttpMethod method, string path, object? body, CancellationToken cancellation)
    {
        using var request = Request(method, path);
        request.Content = body is null ? null : JsonContent.Create(body);
        return await _http.SendAsync(request, cancellation);
    }

    /// <summary>Sends a request and returns when the headers of the response have arrived.</summary>
    public async Task<HttpResponseMessage> Open(HttpMethod method, string path, HttpContent? content, string accepted, CancellationToken cancellation)
    {
        using var request = Request(method, path);
        request.Content = content;
        request.Headers.Accept.ParseAdd(accepted);
        return await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
    }

    public void Dispose() => _http.Dispose();

    private static string NewEmail() => $"bench-{Guid.NewGuid():n}@example.com";

    private static HttpRequestMessage Request(HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, $"/api/v1{path}");
        if (method == HttpMethod.Patch)
            request.Headers.TryAddWithoutValidation("If-Match", "*");
        return request;
    }
}
