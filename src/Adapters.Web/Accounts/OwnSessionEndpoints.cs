using MediatR;
using Shop.Adapters.Web.Http.Access;
using Shop.Adapters.Web.Http.Problems;
using Shop.Adapters.Web.Http.Results;
using Shop.Application.Accounts.Sessions;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Web.Accounts;

/// <summary>The sessions of the caller's account.</summary>
internal static class OwnSessionEndpoints
{
    public static void MapOwnSessions(this RouteGroupBuilder v1)
    {
        v1.MapGet("/me/sessions", ListOwnSessions).AllowAnyAccount();
        v1.MapDelete("/me/sessions/{id:ses}", EndOwnSession).AllowAnyAccount().Refuses("session-not-found");
    }

    /// <summary>List the caller's sessions. The last used one is the first.</summary>
    private static async Task<OkAnswer<ListResponse<AccountSessionResponse>>> ListOwnSessions(
        CallerSession session, IMediator mediator, CancellationToken cancellation) =>
        Answer.List((await mediator.Send(new ListOwnSessions(session.Key), cancellation)).Select(one => one.ToResponse()));

    /// <summary>End a session of the caller. Its access tokens are rejected within seconds.</summary>
    private static async Task<NoContentAnswer> EndOwnSession(SessionId id, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        await mediator.Send(new EndOwnSession(caller.Actor, id), cancellation);
        return Answer.NoContent();
    }
}
