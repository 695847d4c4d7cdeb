using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using Shop.Application.Json;
using Shop.Application.Ports;

namespace Shop.Adapters.Web.Events;

/// <summary>Writes the event stream format of the HTML standard, section 9.2.6.</summary>
internal sealed class EventStreamWriter(PipeWriter output) : IDisposable
{
    /// <summary>Heartbeats come in between at any time, but never into the middle of an event.</summary>
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Sends the headers, and how long a client is to wait before it connects again.</summary>
    public Task Open(TimeSpan retry, CancellationToken cancellation) =>
        Send(string.Create(CultureInfo.InvariantCulture, $"retry: {retry.TotalMilliseconds:0}\n\n"), cancellation);

    public Task Write(FeedEvent happened, CancellationToken cancellation)
    {
        var data = JsonSerializer.Serialize(EventResponse.Of(happened), ShopJson.Options);
        return Send(string.Create(CultureInfo.InvariantCulture, $"id: {happened.Sequence}\nevent: {happened.Type}\ndata: {data}\n\n"), cancellation);
    }

    /// <summary>A comment, so that nobody on the way takes the connection for dead.</summary>
    public Task Beat(CancellationToken cancellation) => Send(": still here\n\n", cancellation);

    /// <summary>The last event of a stream; it has no id, so a client resumes behind the last real event.</summary>
    public Task Close(StreamEnd reason, CancellationToken cancellation) =>
        Send($"event: stream.closed\ndata: {{\"reason\":\"{EnumNames<StreamEnd>.Of(reason)}\"}}\n\n", cancellation);

    public void Dispose() => _turn.Dispose();

    private async Task Send(string text, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            Encoding.UTF8.GetBytes(text, output);
            await output.FlushAsync(cancellation);
        }
        finally
        {
            _turn.Release();
        }
    }
}

/// <summary>Why the server ended a stream.</summary>
internal enum StreamEnd
{
    /// <summary>More events were waiting than are kept for one consumer.</summary>
    TooSlow,

    /// <summary>The access token is not valid any longer.</summary>
    TokenExpired,

    /// <summary>The session is over, or its account has another role now.</summary>
    SessionEnded,

    /// <summary>This instance goes out of service.</summary>
    ServerStopping,
}
