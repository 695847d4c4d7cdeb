using MediatR;
using Shop.Adapters.Web.Http.Access;
using Shop.Adapters.Web.Http.Idempotency;
using Shop.Adapters.Web.Http.Paging;
using Shop.Adapters.Web.Http.Problems;
using Shop.Adapters.Web.Http.Results;
using Shop.Application.Operations;
using Shop.Domain.Accounts;
using Shop.Domain.Shared;

namespace Shop.Adapters.Web.Operations;

/// <summary>The overview, the consistency check, and the messages of the outbox.</summary>
internal static class OperationsEndpoints
{
    public static void MapOperations(this RouteGroupBuilder v1)
    {
        v1.MapGet("/admin/overview", GetOverview).Allow(AccountRole.Admin);
        v1.MapGet("/admin/consistency", GetConsistency).Allow(AccountRole.Admin);
        v1.MapPost("/admin/consistency", StartConsistencyCheck).Allow(AccountRole.Admin).Idempotent();
        v1.MapGet("/admin/messages", ListOutboxMessages).Allow(AccountRole.Admin);
        v1.MapPost("/admin/messages/{id:msg}/retry", RetryOutboxMessage).Allow(AccountRole.Admin).Idempotent()
            .Refuses("message-not-found", "message-not-failed");
    }

    /// <summary>
    /// Get the overview. Returns the number of orders by status and of what needs attention, and the health of the program. Each count stops
    /// at <c>countLimit</c>, so the request is fast for a shop of any size.
    /// </summary>
    private static async Task<OkAnswer<OverviewResponse>> GetOverview(IMediator mediator, TimeProvider clock, CancellationToken cancellation) =>
        Answer.Ok(OverviewResponse.Of(await mediator.Send(new GetOverview(), cancellation), clock.GetUtcNow()));

    /// <summary>
    /// Get the consistency report. Starts a run unless one is in progress, waits for its end for up to five seconds, and returns the last
    /// report, so in a large shop that of an earlier run: then <c>requestedAt</c> is not null. Lists the differences between stored sums and states and recomputed ones: stock against its
    /// movements and open orders, orders against their lines, payments and history, reversals that are due, views, the sequence of the event
    /// feed, and overdue and dead messages. At most the first hundred differences of each check are returned. A run also starts once a
    /// day.
    /// </summary>
    private static async Task<OkAnswer<ConsistencyResponse>> GetConsistency(IMediator mediator, TimeProvider clock, CancellationToken cancellation) =>
        Answer.Ok(ConsistencyResponse.Of(await FreshConsistency.Read(mediator, clock, cancellation)));

    /// <summary>
    /// Start a consistency check without waiting for it. It runs in the background, in pages that lock nothing; the report is available when
    /// <c>requestedAt</c> is null again. While a run is in progress, no other one starts.
    /// </summary>
    private static async Task<AcceptedAnswer<ConsistencyResponse>> StartConsistencyCheck(IMediator mediator, CancellationToken cancellation) =>
        Answer.Accepted("/api/v1/admin/consistency", ConsistencyResponse.Of(await mediator.Send(new StartConsistencyCheck(), cancellation)));

    /// <summary>List outbox messages. Returns pending, failed and dead messages, newest first; delivered messages are removed.</summary>
    private static async Task<PageAnswer<OutboxMessageResponse>> ListOutboxMessages(
        ListQuery<MessageListQuery> query, IMediator mediator, CancellationToken cancellation)
    {
        var page = await mediator.Send(new ListMessages(query.Fields.ToFilter(), query.Page), cancellation);
        return query.Answer(page, OutboxMessageResponse.Of);
    }

    /// <summary>
    /// Retry a failed or dead outbox message. The message is due immediately and gets its full number of attempts again. Returns
    /// <c>message-not-failed</c> for a pending message. The retry is recorded in the audit log.
    /// </summary>
    private static async Task<OkAnswer<OutboxMessageResponse>> RetryOutboxMessage(
        MessageId id, Caller caller, IMediator mediator, CancellationToken cancellation) =>
        Answer.Ok(OutboxMessageResponse.Of(await mediator.Send(new RetryMessage(caller.Actor, id), cancellation)));
}
