using MediatR;
using Shop.Adapters.Web.Http.Access;
using Shop.Adapters.Web.Http.Binding;
using Shop.Adapters.Web.Http.Limits;
using Shop.Adapters.Web.Http.Problems;
using Shop.Adapters.Web.Http.Results;
using Shop.Application.Accounts.Tokens;

namespace Shop.Adapters.Web.Accounts;

/// <summary>Forgotten passwords and the verification of e-mail addresses.</summary>
internal static class AccountTokenEndpoints
{
    public static void MapAccountTokens(this RouteGroupBuilder v1)
    {
        var auth = v1.MapGroup("/auth").StrictlyLimited();
        auth.MapPost("/password-reset", RequestPasswordReset).AllowEverybody();
        auth.MapPost("/password-reset/confirm", ConfirmPasswordReset).AllowEverybody().Refuses("token-invalid");
        auth.MapPost("/email-verification", RequestEmailVerification).AllowAnyAccount().Refuses("account-not-found");
        auth.MapPost("/email-verification/confirm", ConfirmEmailVerification).AllowEverybody().Refuses("token-invalid");
    }

    /// <summary>
    /// Request a mail that resets a forgotten password. The response is the same whether an account has the address or not. The link is
    /// valid for 30 minutes and ends earlier ones. At most three an hour are sent to one address, and for one client.
    /// </summary>
    private static async Task<AcceptedAnswer> RequestPasswordReset(
        Body<RequestPasswordResetRequest> body, ClientAddress address, IMediator mediator, CancellationToken cancellation)
    {
        await mediator.Send(new RequestPasswordReset(body.Value.Email, address.Value), cancellation);
        return Answer.Accepted();
    }

    /// <summary>
    /// Set a new password by a mailed token. Ends all sessions of the account. The token works once; an invalid password leaves it usable.
    /// </summary>
    private static async Task<NoContentAnswer> ConfirmPasswordReset(
        Body<ConfirmPasswordResetRequest> body, ClientAddress address, IMediator mediator, CancellationToken cancellation)
    {
        await mediator.Send(new ConfirmPasswordReset(body.Value.Token, body.Value.Password, address.Value), cancellation);
        return Answer.NoContent();
    }

    /// <summary>
    /// Request a mail that verifies the caller's e-mail address. Registering and changing the address do so too. The link is valid for 24
    /// hours and ends earlier ones. At most five an hour are sent to one address, and none to a verified one.
    /// </summary>
    private static async Task<AcceptedAnswer> RequestEmailVerification(Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        await mediator.Send(new RequestEmailVerification(caller.Actor), cancellation);
        return Answer.Accepted();
    }

    /// <summary>Verify an e-mail address by a mailed token. Sets <c>emailVerifiedAt</c> of the account. The token works once.</summary>
    private static async Task<NoContentAnswer> ConfirmEmailVerification(
        Body<ConfirmEmailVerificationRequest> body, IMediator mediator, CancellationToken cancellation)
    {
        await mediator.Send(new ConfirmEmailVerification(body.Value.Token), cancellation);
        return Answer.NoContent();
    }
}
