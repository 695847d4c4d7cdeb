using Shop.Adapters.Site.Shared;
using Shop.Adapters.Site.Shared.Limits;
using Shop.Adapters.Site.Shared.Session;
using Shop.Application.Accounts.Sessions;
using Shop.Application.Events;
using Shop.Application.Orders;
using Shop.Application.Ports.Events;
using Shop.Domain.Orders;
using Shop.Domain.Shared;

namespace Shop.Adapters.Site.Storefront.Orders;

/// <summary>
/// Server-sent events for the pages of orders: one event for every change, on which the page loads itself again. Ends with the session.
/// </summary>
internal static class OrderStream
{
    /// <summary>Also how often the session is checked.</summary>
    private static readonly TimeSpan s_heartbeat = TimeSpan.FromSeconds(3);

    public static void MapOrderStream(this IEndpointRouteBuilder app)
    {
        app.MapGet("/orders/stream", (HttpContext context, LiveFeed live, SessionStatusCache sessions, TimeProvider clock) =>
            Send(context, live, sessions, clock, order: null)).ForAccounts().HoldsConnection().ExcludeFromDescription();
        app.MapGet("/orders/{id}/stream", async (HttpContext context, string id, UseCases useCases, LiveFeed live, SessionStatusCache sessions, TimeProvider clock) =>
        {
            var order = EntityId.TryParse<OrderId>(id, out var parsed) ? parsed : throw OrderErrors.NotFound(default);
            await useCases.Send(new GetOrder(Visitor.Of(context.User).Actor!, order), context.RequestAborted);
            await Send(context, live, sessions, clock, order);
        }).ForAccounts().HoldsConnection().ExcludeFromDescription();
    }

    private static async Task Send(HttpContext context, LiveFeed live, SessionStatusCache sessions, TimeProvider clock, OrderId? order)
    {
        var visitor = Visitor.Of(context.User);
        var response = context.Response;
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        using var subscription = await live.Subscribe(visitor.Actor!, context.RequestAborted);
        // A change between the page and the subscription is shown at once.
        await Write(response, "event: open\ndata: {}\n\n");
        while (await sessions.Of(visitor.Session!, context.RequestAborted) is not null && !subscription.CutOff.IsCancellationRequested)
        {
            if (await IsQuiet(subscription, clock, context.RequestAborted))
            {
                await Write(response, ": still here\n\n");
                continue;
            }

            if (Changed(subscription, order))
                await Write(response, "event: change\ndata: {}\n\n");
        }
    }

    /// <summary>Takes all events that wait; many changes are one event for the page.</summary>
    private static bool Changed(LiveSubscription subscription, OrderId? order)
    {
        var changed = false;
        while (subscription.Events.TryRead(out var happened))
            changed |= IsOf(happened, order);
        return changed;
    }

    private static bool IsOf(FeedEvent happened, OrderId? order) => happened.OrderId is not null && (order is null || happened.OrderId == order);

    private static async Task<bool> IsQuiet(LiveSubscription subscription, TimeProvider clock, CancellationToken cancellation)
    {
        try
        {
            return !await subscription.Events.WaitToReadAsync(cancellation).AsTask().WaitAsync(s_heartbeat, clock, cancellation);
        }
        catch (TimeoutException)
        {
            return true;
        }
    }

    private static async Task Write(HttpResponse response, string text)
    {
        await response.WriteAsync(text, response.HttpContext.RequestAborted);
        await response.Body.FlushAsync(response.HttpContext.RequestAborted);
    }
}
