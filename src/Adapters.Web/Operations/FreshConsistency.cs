using MediatR;
using Shop.Application.Operations;

namespace Shop.Adapters.Web.Operations;

/// <summary>Waits for a consistency check that began after the request, for a while.</summary>
internal static class FreshConsistency
{
    private static readonly TimeSpan s_wait = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Returns the last report: in a large shop that of an earlier check, because the one that it starts takes longer than the wait.</summary>
    public static async Task<ConsistencyStatus> Read(IMediator mediator, TimeProvider clock, CancellationToken cancellation)
    {
        var (requested, began) = (clock.GetUtcNow(), clock.GetTimestamp());
        var status = await mediator.Send(new StartConsistencyCheck(), cancellation);
        while (!IsFresh(status, requested) && clock.GetElapsedTime(began) < s_wait)
        {
            await Task.Delay(s_pause, clock, cancellation);
            status = await mediator.Send(new GetConsistency(), cancellation);
            // A check that began before the request may have read what has changed since.
            if (status.RequestedAt is null && !IsFresh(status, requested))
                status = await mediator.Send(new StartConsistencyCheck(), cancellation);
        }

        return status;
    }

    private static bool IsFresh(ConsistencyStatus status, DateTimeOffset requested) => status is { RequestedAt: null, Last: { } last } && last.StartedAt >= requested;
}
