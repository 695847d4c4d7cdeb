using System.Net.ServerSentEvents;

namespace Shop.Adapters.Web.Tests.Events;

/// <summary>One event as a client of server-sent events gets it. What a stream ended in the middle of is no event.</summary>
internal sealed record StreamedEvent(string? Id, string Type, string Data)
{
    public static IAsyncEnumerable<StreamedEvent> ReadAll(Stream stream) =>
        SseParser.Create(stream).EnumerateAsync().Select(item => new StreamedEvent(item.EventId, item.EventType, item.Data));
}
