using MediatR;
using Shop.Adapters.Web.Http.Access;
using Shop.Adapters.Web.Http.Binding;
using Shop.Adapters.Web.Http.Limits;
using Shop.Adapters.Web.Http.Problems;
using Shop.Adapters.Web.Http.Results;
using Shop.Application.Accounts.Profile;

namespace Shop.Adapters.Web.Accounts;

/// <summary>The caller's own account.</summary>
internal static class OwnAccountEndpoints
{
    public const string Path = "/api/v1/me";

    public static void MapOwnAccount(this RouteGroupBuilder v1)
    {
        v1.MapGet("/me", GetOwnAccount).AllowAnyAccount().Refuses("account-not-found");
        v1.MapPatch("/me", ChangeOwnProfile).AllowAnyAccount().Refuses("account-not-found", "field-not-allowed", "store-name-taken");
        v1.MapPut("/me/email", ChangeOwnEmail).AllowAnyAccount().StrictlyLimited()
            .Refuses("account-not-found", "password-wrong", "email-taken", "too-many-failed-logins");
        v1.MapPut("/me/password", ChangeOwnPassword).AllowAnyAccount().ReplacesPassword().StrictlyLimited()
            .Refuses("account-not-found", "password-wrong", "password-unchanged", "too-many-failed-logins");
        v1.MapDelete("/me", EraseOwnAccount).AllowAnyAccount().StrictlyLimited()
            .Refuses("account-not-found", "password-wrong", "last-admin", "self-removal", "too-many-failed-logins");
        v1.MapGet("/me/export", ExportOwnAccount).AllowAnyAccount().ReadsAll().Refuses("account-not-found");
    }

    /// <summary>Get the caller's own account. Contains the profile and the role, but no secrets.</summary>
    private static async Task<OkAnswer<AccountResponse>> GetOwnAccount(Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        var account = await mediator.Send(new GetOwnAccount(caller.Actor), cancellation);
        return Answer.Ok(account.ToResponse(), account.Version);
    }

    /// <summary>
    /// Change fields of the caller's own profile. Omitted fields keep their values, null empties a field. Returns <c>field-not-allowed</c>
    /// for a field of another role: only sellers have <c>storeName</c>, only admins <c>notifyByEmail</c>, and admins have no
    /// <c>shippingAddress</c>. Returns <c>store-name-taken</c> if another seller has the store name, or a similar one. <c>If-Match</c> is
    /// optional.
    /// </summary>
    private static async Task<OkAnswer<AccountResponse>> ChangeOwnProfile(
        OptionalIfMatch match, Body<ChangeProfileRequest> body, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        await mediator.Send(new ChangeOwnProfile(caller.Actor, match.Version, body.Value.ToFields(), body.Value.ShippingAddress.Value?.ToFields()), cancellation);
        return await GetOwnAccount(caller, mediator, cancellation);
    }

    /// <summary>
    /// Change the caller's e-mail address. Requires the current password. Returns <c>password-wrong</c> for a wrong one, and
    /// <c>too-many-failed-logins</c> after ten wrong ones within 15 minutes. Returns <c>email-taken</c> if another account has the address.
    /// </summary>
    private static async Task<OkAnswer<AccountResponse>> ChangeOwnEmail(
        Body<ChangeEmailRequest> body, Caller caller, ClientAddress address, IMediator mediator, CancellationToken cancellation)
    {
        await mediator.Send(new ChangeOwnEmail(caller.Actor, body.Value.Email, body.Value.Password, address.Value), cancellation);
        return await GetOwnAccount(caller, mediator, cancellation);
    }

    /// <summary>
    /// Change the caller's password. All other sessions of the account end. Requires the current password. Returns <c>password-wrong</c>
    /// for a wrong one, and <c>too-many-failed-logins</c> after ten wrong ones within 15 minutes. Returns <c>password-unchanged</c> if the
    /// new password is the current one.
    /// </summary>
    private static async Task<NoContentAnswer> ChangeOwnPassword(
        Body<ChangePasswordRequest> body, Caller caller, CallerSession session, ClientAddress address, IMediator mediator, CancellationToken cancellation)
    {
        var (current, wanted) = (body.Value.CurrentPassword, body.Value.NewPassword);
        await mediator.Send(new ChangeOwnPassword(session.Key, caller.Actor, current, wanted, address.Value), cancellation);
        return Answer.NoContent();
    }

    /// <summary>
    /// Erase the caller's own account. Deletes personal data, wishlist and cart and ends all sessions; orders remain, with their copy of
    /// the shipping address. Requires the current password; returns <c>password-wrong</c> for a wrong one. Only another admin can delete an
    /// admin (<c>self-removal</c>, <c>last-admin</c>).
    /// </summary>
    private static async Task<NoContentAnswer> EraseOwnAccount(
        Body<EraseAccountRequest> body, Caller caller, ClientAddress address, IMediator mediator, CancellationToken cancellation)
    {
        await mediator.Send(new EraseOwnAccount(caller.Actor, body.Value.Password, address.Value), cancellation);
        return Answer.NoContent();
    }

    /// <summary>
    /// Export the caller's personal data. Returns everything that is stored about the account: profile, orders, wishlist, cart and audit
    /// entries. Contains no secrets. The response is streamed. An account can read one export at a time; another one is
    /// <c>quota-exceeded</c>.
    /// </summary>
    private static AccountExportAnswer ExportOwnAccount(Caller caller) => new(caller.Actor);
}
