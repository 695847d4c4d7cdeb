using MediatR;
using Shop.Adapters.Web.Http.Access;
using Shop.Adapters.Web.Http.Answers;
using Shop.Adapters.Web.Http.Idempotency;
using Shop.Adapters.Web.Http.Paging;
using Shop.Adapters.Web.Http.Problems;
using Shop.Application.Upkeep;
using Shop.Domain.Accounts;
using Shop.Domain.Shared;

namespace Shop.Adapters.Web.Upkeep;

/// <summary>Whether the books are right, and what waits to be delivered.</summary>
internal static class UpkeepEndpoints
{
    public static void MapUpkeep(this RouteGroupBuilder v1)
    {
        v1.MapGet("/admin/consistency", CheckConsistency).Allow(AccountRole.Admin);
        v1.MapGet("/admin/messages", ListMessages).Allow(AccountRole.Admin);
        v1.MapPost("/admin/messages/{id:msg}/retry", RetryMessage).Allow(AccountRole.Admin).Idempotent()
            .Refuses("message-not-found", "message-not-failed");
    }

    /// <summary>
    /// Adds up anew what is stored as a sum or a state, all of one moment, and tells what differs: stock against its movements and
    /// open orders, orders against their lines and payments, the numbers of the feed, and messages that are overdue.
    /// </summary>
    private static async Task<OkAnswer<ConsistencyResponse>> CheckConsistency(IMediator mediator, CancellationToken cancellation) =>
        Answer.Ok(ConsistencyResponse.Of(await mediator.Send(new CheckConsistency(), cancellation)));

    /// <summary>Lists what waits in the outbox, failed or was given up, newest first; what is delivered is not kept.</summary>
    private static async Task<PageAnswer<OutboxMessageResponse>> ListMessages(
        ListQuery<MessageListQuery> query, IMediator mediator, CancellationToken cancellation)
    {
        var page = await mediator.Send(new ListMessages(query.Fields.ToFilter(), query.Page), cancellation);
        return query.Answer(page, OutboxMessageResponse.Of);
    }

    /// <summary>Lets a message that failed or was given up begin anew at once, with all its attempts before it.</summary>
    private static async Task<OkAnswer<OutboxMessageResponse>> RetryMessage(
        MessageId id, Caller caller, IMediator mediator, CancellationToken cancellation) =>
        Answer.Ok(OutboxMessageResponse.Of(await mediator.Send(new RetryMessage(caller.Actor, id), cancellation)));
}
