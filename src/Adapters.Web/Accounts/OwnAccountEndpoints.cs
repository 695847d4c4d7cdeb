using MediatR;
using Shop.Adapters.Web.Http.Access;
using Shop.Adapters.Web.Http.Answers;
using Shop.Adapters.Web.Http.Bodies;
using Shop.Adapters.Web.Http.Limits;
using Shop.Adapters.Web.Http.Problems;
using Shop.Application.Accounts;

namespace Shop.Adapters.Web.Accounts;

/// <summary>One's own account.</summary>
internal static class OwnAccountEndpoints
{
    public const string Path = "/api/v1/me";

    public static void MapOwnAccount(this RouteGroupBuilder v1)
    {
        v1.MapGet("/me", GetOwnAccount).AllowAnyAccount().Refuses("account-not-found");
        v1.MapPatch("/me", ChangeOwnProfile).AllowAnyAccount().Refuses("account-not-found", "field-not-allowed");
        v1.MapPut("/me/email", ChangeOwnEmail).AllowAnyAccount()
            .Refuses("account-not-found", "password-wrong", "email-taken", "too-many-failed-logins");
        v1.MapPut("/me/password", ChangeOwnPassword).AllowAnyAccount()
            .Refuses("account-not-found", "password-wrong", "password-unchanged", "too-many-failed-logins");
        v1.MapDelete("/me", EraseOwnAccount).AllowAnyAccount()
            .Refuses("account-not-found", "password-wrong", "last-admin", "self-removal", "too-many-failed-logins");
        v1.MapGet("/me/export", ExportOwnAccount).AllowAnyAccount().Refuses("account-not-found");
    }

    /// <summary>Reads the caller's own account.</summary>
    private static async Task<OkAnswer<AccountResponse>> GetOwnAccount(Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        var account = await mediator.Send(new GetOwnAccount(caller.Actor), cancellation);
        return Answer.Ok(account.ToResponse(), account.Version);
    }

    /// <summary>Changes the given fields of the caller's own profile.</summary>
    private static async Task<OkAnswer<AccountResponse>> ChangeOwnProfile(
        OptionalIfMatch match, Body<ChangeProfileRequest> body, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        await mediator.Send(new ChangeOwnProfile(caller.Actor, match.Version, body.Value.ToFields()), cancellation);
        return await GetOwnAccount(caller, mediator, cancellation);
    }

    /// <summary>Changes the address that the caller logs in with.</summary>
    private static async Task<OkAnswer<AccountResponse>> ChangeOwnEmail(
        Body<ChangeEmailRequest> body, Caller caller, ClientAddress address, IMediator mediator, CancellationToken cancellation)
    {
        await mediator.Send(new ChangeOwnEmail(caller.Actor, body.Value.Email, body.Value.Password, address.Value), cancellation);
        return await GetOwnAccount(caller, mediator, cancellation);
    }

    /// <summary>Changes the caller's password. All their other sessions end.</summary>
    private static async Task<NoContentAnswer> ChangeOwnPassword(
        Body<ChangePasswordRequest> body, Caller caller, CallerSession session, ClientAddress address, IMediator mediator, CancellationToken cancellation)
    {
        var (current, wanted) = (body.Value.CurrentPassword, body.Value.NewPassword);
        await mediator.Send(new ChangeOwnPassword(session.Key, caller.Actor, current, wanted, address.Value), cancellation);
        return Answer.NoContent();
    }

    /// <summary>Erases what is known of the caller; their orders stay, without a name. Admins ask another admin.</summary>
    private static async Task<NoContentAnswer> EraseOwnAccount(
        Body<EraseAccountRequest> body, Caller caller, ClientAddress address, IMediator mediator, CancellationToken cancellation)
    {
        await mediator.Send(new EraseOwnAccount(caller.Actor, body.Value.Password, address.Value), cancellation);
        return Answer.NoContent();
    }

    /// <summary>Tells everything that is held about the caller.</summary>
    private static async Task<OkAnswer<AccountExportResponse>> ExportOwnAccount(Caller caller, IMediator mediator, CancellationToken cancellation) =>
        Answer.Ok((await mediator.Send(new ExportOwnAccount(caller.Actor), cancellation)).ToResponse());
}
