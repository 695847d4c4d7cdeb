using System.Net.Http.Headers;
using System.Net.ServerSentEvents;
using System.Text.Json;

namespace Shop.EndToEnd.Tests;

/// <summary>A client of the event stream that reconnects with the id of the last event, like a browser.</summary>
internal sealed class EventFollower(string token)
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(50);

    private readonly Lock _gate = new();
    private readonly List<long> _seen = [];

    public int Connections { get; private set; }

    public IReadOnlyList<long> Seen
    {
        get
        {
            lock (_gate)
                return [.. _seen];
        }
    }

    /// <summary>Follows the stream until cancelled.</summary>
    /// <param name="shop">Returns the client of the instance to connect to.</param>
    public async Task Follow(Func<HttpClient> shop, CancellationToken stop)
    {
        using var pulse = new PeriodicTimer(s_pause);
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await Connect(shop(), stop);
            }
            catch (Exception cut) when (cut is HttpRequestException or IOException or OperationCanceledException)
            {
                // Disconnected or cancelled.
            }

            await pulse.WaitForNextTickAsync(CancellationToken.None);
        }
    }

    private async Task Connect(HttpClient shop, CancellationToken stop)
    {
        using var request = Storefront.Request(HttpMethod.Get, token, "/api/v1/events");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        if (Seen is [.., var last])
            request.Headers.Add("Last-Event-ID", $"{last}");
        using var answer = await shop.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
        if (!answer.IsSuccessStatusCode)
            return;

        Connections++;
        await foreach (var received in SseParser.Create(await answer.Content.ReadAsStreamAsync(stop)).EnumerateAsync(stop))
        {
            if (received.EventType == "stream.closed")
                continue;
            lock (_gate)
                _seen.Add(JsonElement.Parse(received.Data).GetProperty("sequence").GetInt64());
        }
    }
}
