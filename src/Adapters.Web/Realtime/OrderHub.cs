using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.SignalR;
using Shop.Adapters.Web.Http.Access;
using Shop.Adapters.Web.Security;
using Shop.Application.Events;

namespace Shop.Adapters.Web.Realtime;

/// <summary>
/// Sends status changes of orders and payments as <c>orderUpdated</c> and <c>paymentUpdated</c>: to users those of their own orders, to
/// admins all. The hub has no methods; after a disconnection a client reads missed events from the event feed.
/// </summary>
internal sealed class OrderHub(LiveFeed live, SessionWatch sessions, IHubContext<OrderHub> connections, IHostApplicationLifetime lifetime) : Hub
{
    public const string Path = "/hubs/orders";

    private static readonly object Sending = new();

    public override async Task OnConnectedAsync()
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // SignalR closes the connections that are open when a stop begins, but not one that is opened at that moment. Unlike an abort,
            // this lets the client reconnect.
            Context.Features.GetRequiredFeature<IConnectionLifetimeNotificationFeature>().RequestClose();
            return;
        }

        var subscription = await live.Subscribe(Caller.Find(Context.User!)!, Context.ConnectionAborted);
        Context.Items[Sending] = Send(connections.Clients.Client(Context.ConnectionId), subscription, sessions, Context);
    }

    public override Task OnDisconnectedAsync(Exception? exception) => Context.Items[Sending] as Task ?? Task.CompletedTask;

    /// <summary>Each connection is served at its own speed; one that does not receive its messages in time is aborted.</summary>
    private static async Task Send(
        ISingleClientProxy client, LiveSubscription subscription, SessionWatch sessions, HubCallerContext connection)
    {
        using (subscription)
        using (sessions.Watch(connection.User!, connection.Abort))
        await using (subscription.CutOff.Register(connection.Abort))
        {
            try
            {
                await foreach (var happened in subscription.Events.ReadAllAsync(connection.ConnectionAborted))
                {
                    if (OrderMessage.Of(happened) is { } message)
                        await client.SendAsync(message.Target, message.Body, connection.ConnectionAborted);
                }
            }
            catch (OperationCanceledException)
            {
                // the connection is closed
            }
        }
    }
}
