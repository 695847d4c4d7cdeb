using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Shop.Adapters.Web.Http.Access;
using Shop.Adapters.Web.Http.Limits;
using Shop.Adapters.Web.Http.Paging;
using Shop.Adapters.Web.Http.Problems;
using Shop.Application.Events;

namespace Shop.Adapters.Web.Events;

/// <summary>The event feed, as pages or as a stream.</summary>
internal static class EventEndpoints
{
    public static IServiceCollection AddEvents(this IServiceCollection services) => services.AddScoped<EventStream>();

    public static void MapEvents(this RouteGroupBuilder v1) => v1.MapGet("/events", ListEvents).AllowAnyAccount().MayStream(EventStreamAnswer.IsWanted).Refuses("cursor-expired");

    /// <summary>
    /// List the events of the feed. Returns events in the order of their sequence numbers, oldest first: for admins all events, for other
    /// accounts the events of their own orders. With <c>Accept: text/event-stream</c> the response is a stream of server-sent events that
    /// continues until the access token expires, the session ends or the server stops. A stream from a position after the newest event
    /// returns <c>cursor-invalid</c>. Without a position both begin at the oldest stored event; a position after which events have been deleted
    /// because of their age returns <c>cursor-expired</c>.
    /// </summary>
    private static async Task<Results<EventStreamAnswer, PageAnswer<EventResponse>>> ListEvents(
        ListQuery<NoFilter> query, LastEventId lastSeen, Caller caller, HttpRequest request, IMediator mediator, CancellationToken cancellation)
    {
        var page = lastSeen.Sequence is { } sequence ? query.Page with { After = FeedPosition.Behind(sequence) } : query.Page;
        if (EventStreamAnswer.IsWanted(request))
            return new EventStreamAnswer(caller.Actor, FeedPosition.Of(page.After));

        var found = await mediator.Send(new ListEvents(caller.Actor, page), cancellation);
        return query.Answer(found, EventResponse.Of);
    }
}
