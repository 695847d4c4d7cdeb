using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using Shop.Application.Json;
using Shop.Application.Ports.Events;

namespace Shop.Adapters.Web.Events;

/// <summary>Writes the event stream format of the HTML standard, section 9.2.6.</summary>
internal sealed class EventStreamWriter(PipeWriter output) : IDisposable
{
    /// <summary>Heartbeats are written concurrently, but never inside an event.</summary>
    private readonly SemaphoreSlim _writing = new(1);

    /// <summary>Sends the headers, and the reconnection time for the client.</summary>
    public Task Open(TimeSpan retry, CancellationToken cancellation) =>
        Send(string.Create(CultureInfo.InvariantCulture, $"retry: {retry.TotalMilliseconds:0}\n\n"), cancellation);

    public Task Write(FeedEvent happened, CancellationToken cancellation)
    {
        var data = JsonSerializer.Serialize(EventResponse.Of(happened), ShopJson.Options);
        return Send(string.Create(CultureInfo.InvariantCulture, $"id: {happened.Sequence}\nevent: {happened.Type}\ndata: {data}\n\n"), cancellation);
    }

    /// <summary>Writes a comment, so that no proxy closes the connection as idle.</summary>
    public Task Beat(CancellationToken cancellation) => Send(": heartbeat\n\n", cancellation);

    /// <summary>Writes the last event of a stream; it has no id, so that a client resumes after the last event of the feed.</summary>
    public Task Close(StreamEnd reason, CancellationToken cancellation) =>
        Send($"event: stream.closed\ndata: {{\"reason\":\"{EnumNames<StreamEnd>.Of(reason)}\"}}\n\n", cancellation);

    public void Dispose() => _writing.Dispose();

    private async Task Send(string text, CancellationToken cancellation)
    {
        await _writing.WaitAsync(cancellation);
        try
        {
            Encoding.UTF8.GetBytes(text, output);
            await output.FlushAsync(cancellation);
        }
        finally
        {
            _writing.Release();
        }
    }
}

/// <summary>The reason why the server closed a stream.</summary>
internal enum StreamEnd
{
    /// <summary>The queue of the consumer was full.</summary>
    TooSlow,

    /// <summary>The access token has expired.</summary>
    TokenExpired,

    /// <summary>The session has ended, or the role of its account has changed.</summary>
    SessionEnded,

    /// <summary>This instance is stopping.</summary>
    ServerStopping,
}
