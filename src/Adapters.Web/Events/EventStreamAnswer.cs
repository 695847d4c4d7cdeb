using System.Net.Mime;
using System.Reflection;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.Metadata;
using Shop.Adapters.Web.Http.Results;
using Shop.Adapters.Web.Security;
using Shop.Application.Ports.Events;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Web.Events;

/// <summary>
/// 200 with the feed as server-sent events, until the token expires, the session ends, the server stops, or the client disconnects or is
/// too slow.
/// </summary>
internal sealed class EventStreamAnswer(Actor actor, long after) : IResult, IEndpointMetadataProvider
{
    public const string ContentType = "text/event-stream";

    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(2);

    /// <summary>Whether the client prefers a stream to a page.</summary>
    public static bool IsWanted(HttpRequest request) => request.Prefers(ContentType, to: MediaTypeNames.Application.Json);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var services = httpContext.RequestServices;
        var events = services.GetRequiredService<EventStream>();
        await events.EnsureReached(after, httpContext.RequestAborted);

        httpContext.Response.ContentType = ContentType;
        // Prevents reverse proxies from buffering the response.
        httpContext.Response.Headers["X-Accel-Buffering"] = "no";
        if (HttpMethods.IsHead(httpContext.Request.Method))
            return;

        var clock = services.GetRequiredService<TimeProvider>();
        var stopping = services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        using var expired = new CancellationTokenSource(ValidFor(httpContext, clock), clock);
        using var over = new CancellationTokenSource();
        using var watch = services.GetRequiredService<SessionWatch>().Watch(httpContext.User, () => _ = over.CancelAsync());
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(httpContext.RequestAborted, expired.Token, over.Token, stopping);
        using var writer = new EventStreamWriter(httpContext.Response.BodyWriter);
        try
        {
            await writer.Open(Retry, ended.Token);
            await Send(events.Follow(actor, after, ended.Token), writer, clock, ended.Token);
            await writer.Close(StreamEnd.TooSlow, httpContext.RequestAborted);
        }
        catch (OperationCanceledException) when (httpContext.RequestAborted.IsCancellationRequested)
        {
            // the client is disconnected
        }
        catch (OperationCanceledException)
        {
            var reason = stopping.IsCancellationRequested ? StreamEnd.ServerStopping
                : over.IsCancellationRequested ? StreamEnd.SessionEnded
                : StreamEnd.TokenExpired;
            await writer.Close(reason, httpContext.RequestAborted);
        }
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(string), [ContentType]));

    private static async Task Send(
        IAsyncEnumerable<FeedEvent> events, EventStreamWriter writer, TimeProvider clock, CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(Heartbeat, clock);
        var beating = Beat(timer, writer, cancellation);
        try
        {
            await foreach (var happened in events)
                await writer.Write(happened, cancellation);
        }
        finally
        {
            timer.Dispose();
            await beating.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task Beat(PeriodicTimer timer, EventStreamWriter writer, CancellationToken cancellation)
    {
        while (await timer.WaitForNextTickAsync(cancellation))
            await writer.Beat(cancellation);
    }

    private static TimeSpan ValidFor(HttpContext context, TimeProvider clock)
    {
        var end = context.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Properties?.ExpiresUtc;
        if (end is null)
            return Timeout.InfiniteTimeSpan;
        var left = end.Value - clock.GetUtcNow();
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }
}
