using MediatR;
using Shop.Adapters.Web.Http.Access;
using Shop.Adapters.Web.Http.Binding;
using Shop.Adapters.Web.Http.Limits;
using Shop.Adapters.Web.Http.Overload;
using Shop.Adapters.Web.Http.Problems;
using Shop.Adapters.Web.Http.Results;
using Shop.Adapters.Web.Security;
using Shop.Application.Accounts.Registration;
using Shop.Application.Accounts.Sessions;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Web.Accounts;

/// <summary>Registration, login and sessions.</summary>
internal static class SessionEndpoints
{
    public static void MapSessions(this RouteGroupBuilder v1)
    {
        var auth = v1.MapGroup("/auth");
        auth.MapPost("/register", RegisterAccount).AllowEverybody().StrictlyLimited().Refuses("email-taken");
        auth.MapPost("/login", LogIn).AllowEverybody().WorkOnInMaintenance().StrictlyLimited().Refuses("invalid-credentials", "too-many-failed-logins");
        auth.MapPost("/refresh", RefreshSession).AllowEverybody().WorkOnInMaintenance().StrictlyLimited().Refuses("refresh-token-invalid");
        auth.MapPost("/logout", LogOut).AllowEverybody().WorkOnInMaintenance().StrictlyLimited();
        auth.MapPost("/verify", VerifyAccessToken).AllowAnyAccount().WorkOnInMaintenance();
    }

    /// <summary>
    /// Register an account for a buyer or seller. Returns <c>email-taken</c> if another account has the e-mail address. The rate limit for
    /// authentication applies.
    /// </summary>
    private static async Task<CreatedAnswer<AccountResponse>> RegisterAccount(
        Body<RegisterRequest> body, IMediator mediator, CancellationToken cancellation)
    {
        var requested = body.Value;
        var account = await mediator.Send(
            new RegisterAccount(requested.Email, requested.Password, requested.Name, requested.Role ?? AccountRole.Buyer), cancellation);
        return Answer.Created(OwnAccountEndpoints.Path, account.ToResponse(), account.Version);
    }

    /// <summary>
    /// Log in and start a session. Returns an access token and a refresh token. A wrong password, an unknown account and a disabled account
    /// all get the same <c>invalid-credentials</c>. After ten wrong passwords for one account from one address within 15 minutes it returns
    /// <c>too-many-failed-logins</c>.
    /// </summary>
    private static async Task<OkAnswer<SessionResponse>> LogIn(
        Body<LogInRequest> body, ClientAddress address, HttpRequest request, IMediator mediator, CancellationToken cancellation)
    {
        var session = await mediator.Send(new LogIn(body.Value.Email, body.Value.Password, address.Value, request.Headers.UserAgent), cancellation);
        return Answer.Ok(session.ToResponse());
    }

    /// <summary>
    /// Exchange a refresh token for new tokens. A refresh token is valid once; its second use ends the session with all its tokens. Returns
    /// <c>refresh-token-invalid</c> for an unknown, used, revoked or expired token.
    /// </summary>
    private static async Task<OkAnswer<SessionResponse>> RefreshSession(
        Body<RefreshTokenRequest> body, HttpRequest request, IMediator mediator, CancellationToken cancellation)
    {
        var session = await mediator.Send(new RefreshSession(body.Value.RefreshToken, request.Headers.UserAgent), cancellation);
        return Answer.Ok((session ?? throw AccountErrors.RefreshTokenInvalid()).ToResponse());
    }

    /// <summary>
    /// Log out and end the session of a refresh token. The access tokens of the session are rejected within seconds. An unknown token has
    /// no effect.
    /// </summary>
    private static async Task<NoContentAnswer> LogOut(
        Body<RefreshTokenRequest> body, IMediator mediator, CancellationToken cancellation)
    {
        await mediator.Send(new LogOut(body.Value.RefreshToken), cancellation);
        return Answer.NoContent();
    }

    /// <summary>
    /// Verify the access token of the request. Returns its account, the current role of the account, and the expiry of the token.
    /// </summary>
    private static OkAnswer<VerificationResponse> VerifyAccessToken(Caller caller, HttpContext context) =>
        Answer.Ok(new VerificationResponse(caller.Actor.Id, caller.Actor.Role, context.User.ExpiresAt()));
}
