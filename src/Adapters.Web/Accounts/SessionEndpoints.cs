using MediatR;
using Shop.Adapters.Web.Http.Access;
using Shop.Adapters.Web.Http.Answers;
using Shop.Adapters.Web.Http.Bodies;
using Shop.Adapters.Web.Http.Limits;
using Shop.Adapters.Web.Http.Problems;
using Shop.Adapters.Web.Security;
using Shop.Application.Accounts;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Web.Accounts;

/// <summary>Opening accounts, and sessions.</summary>
internal static class SessionEndpoints
{
    public static void MapSessions(this RouteGroupBuilder v1)
    {
        var auth = v1.MapGroup("/auth").WorkOnInMaintenance();
        auth.MapPost("/register", RegisterAccount).AllowEverybody().StrictlyLimited().Refuses("email-taken");
        auth.MapPost("/login", LogIn).AllowEverybody().StrictlyLimited().Refuses("invalid-credentials", "too-many-failed-logins");
        auth.MapPost("/refresh", RefreshSession).AllowEverybody().StrictlyLimited().Refuses("refresh-token-invalid");
        auth.MapPost("/logout", LogOut).AllowEverybody();
        auth.MapPost("/verify", VerifyAccessToken).AllowAnyAccount();
    }

    /// <summary>Opens an account for a buyer or a seller.</summary>
    private static async Task<CreatedAnswer<AccountResponse>> RegisterAccount(
        Body<RegisterRequest> body, IMediator mediator, CancellationToken cancellation)
    {
        var wish = body.Value;
        var account = await mediator.Send(
            new RegisterAccount(wish.Email, wish.Password, wish.Name, wish.Role ?? AccountRole.Buyer), cancellation);
        return Answer.Created(OwnAccountEndpoints.Path, account.ToResponse(), account.Version);
    }

    /// <summary>Starts a session. A wrong password, an unknown and a disabled account are refused alike.</summary>
    private static async Task<OkAnswer<SessionResponse>> LogIn(
        Body<LogInRequest> body, ClientAddress address, IMediator mediator, CancellationToken cancellation)
    {
        var session = await mediator.Send(new LogIn(body.Value.Email, body.Value.Password, address.Value), cancellation);
        return Answer.Ok(session.ToResponse());
    }

    /// <summary>Changes a refresh token for new tokens. Each is good once; a second use ends the whole session, wherever it goes on.</summary>
    private static async Task<OkAnswer<SessionResponse>> RefreshSession(
        Body<RefreshTokenRequest> body, IMediator mediator, CancellationToken cancellation)
    {
        var session = await mediator.Send(new RefreshSession(body.Value.RefreshToken), cancellation);
        return Answer.Ok((session ?? throw AccountErrors.RefreshTokenInvalid()).ToResponse());
    }

    /// <summary>Ends the session that the refresh token belongs to; its access tokens are refused within seconds.</summary>
    private static async Task<NoContentAnswer> LogOut(
        Body<RefreshTokenRequest> body, IMediator mediator, CancellationToken cancellation)
    {
        await mediator.Send(new LogOut(body.Value.RefreshToken), cancellation);
        return Answer.NoContent();
    }

    /// <summary>Tells whose the access token is and how long it is valid.</summary>
    private static OkAnswer<VerificationResponse> VerifyAccessToken(Caller caller, HttpContext context) =>
        Answer.Ok(new VerificationResponse(caller.Actor.Id, caller.Actor.Role, context.User.ExpiresAt()));
}
