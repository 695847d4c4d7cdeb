using System.Net.ServerSentEvents;

namespace Shop.Adapters.Web.Tests.Events;

/// <summary>An event as a client of server-sent events parses it. An event cut off by the end of the stream is discarded.</summary>
internal sealed record StreamedEvent(string? Id, string Type, string Data)
{
    public static IAsyncEnumerable<StreamedEvent> ReadAll(Stream stream) =>
        SseParser.Create(stream).EnumerateAsync().Select(item => new StreamedEvent(item.EventId, item.EventType, item.Data));
}
