using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Shop.Application.Webhooks;
using Shop.Domain.Webhooks;

namespace Shop.Adapters.Web.Tests.Webhooks;

/// <summary>
/// A webhook receiver that records requests and returns the given status codes one after the other, then always the last.
/// </summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Received> _received = [];
    private readonly Queue<int> _statuses;
    private readonly CancellationTokenSource _closed = new();

    private Receiver(int[] statuses)
    {
        _statuses = new Queue<int>(statuses);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Run(Answer);
    }

    public string Url => _app.Urls.Single();

    public IReadOnlyList<Received> Messages => [.. _received];

    public string? Location { get; set; }

    /// <param name="statuses">0 sends no response.</param>
    public static async Task<Receiver> Start(params int[] statuses)
    {
        var receiver = new Receiver(statuses);
        await receiver._app.StartAsync();
        return receiver;
    }

    public async ValueTask DisposeAsync()
    {
        await _closed.CancelAsync();
        await _app.DisposeAsync();
        _closed.Dispose();
    }

    private async Task Answer(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync();
        string Header(string name) => http.Request.Headers[name].ToString();
        _received.Enqueue(new Received(Header("webhook-id"), Header("webhook-timestamp"), Header("webhook-signature"), body));
        int status;
        lock (_statuses)
            status = _statuses.Count > 1 ? _statuses.Dequeue() : _statuses.Peek();
        if (status == 0)
        {
            using var over = CancellationTokenSource.CreateLinkedTokenSource(_closed.Token, http.RequestAborted);
            var end = new TaskCompletionSource();
            await using var _ = over.Token.Register(end.SetResult);
            await end.Task;
            http.Abort();
            return;
        }

        http.Response.StatusCode = status;
        if (Location is not null)
            http.Response.Headers.Location = Location;
    }
}

internal sealed record Received(string Id, string Timestamp, string Signatures, string Body)
{
    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Body);

    public bool IsSignedWith(string secret) => Signatures.Split(' ').Contains(WebhookSignature.Of(
        WebhookSecret.Parse(secret), Id, long.Parse(Timestamp, System.Globalization.CultureInfo.InvariantCulture), Encoding.UTF8.GetBytes(Body)));
}
