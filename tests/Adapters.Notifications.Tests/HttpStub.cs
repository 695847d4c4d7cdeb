using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Shop.Adapters.Notifications.Tests;

/// <summary>A local HTTP server that records requests and returns the configured response.</summary>
internal sealed class HttpStub : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<StubRequest> _requests = [];

    private HttpStub(HttpStatusCode success)
    {
        Status = success;
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Run(Answer);
    }

    public HttpStatusCode Status { get; set; }

    /// <summary>The response body; null sends no response until the client disconnects.</summary>
    public string? Terms { get; set; } = "";

    public string? Location { get; set; }

    public Uri Address => new(_app.Urls.Single());

    public IReadOnlyList<StubRequest> Requests => [.. _requests];

    public static async Task<HttpStub> Start(HttpStatusCode success)
    {
        var stub = new HttpStub(success);
        await stub._app.StartAsync();
        return stub;
    }

    public Task Close() => _app.StopAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task Answer(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        if (Terms is null)
        {
            var gone = new TaskCompletionSource();
            await using var _ = http.RequestAborted.Register(gone.SetResult);
            await gone.Task;
            return;
        }

        var headers = http.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        _requests.Enqueue(new StubRequest($"{http.Request.Method} {http.Request.Path}", headers, body.ToArray()));
        http.Response.StatusCode = (int)Status;
        if (Location is not null)
            http.Response.Headers.Location = Location;
        await http.Response.WriteAsync(Terms);
    }
}

internal sealed record StubRequest(string Target, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Body);
}
