using MediatR;
using Shop.Adapters.Web.Http.Access;
using Shop.Adapters.Web.Http.Binding;
using Shop.Adapters.Web.Http.Idempotency;
using Shop.Adapters.Web.Http.Limits;
using Shop.Adapters.Web.Http.Paging;
using Shop.Adapters.Web.Http.Problems;
using Shop.Adapters.Web.Http.Results;
using Shop.Application.Accounts.Administration;
using Shop.Application.Accounts.Registration;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Web.Accounts;

/// <summary>Administration of accounts.</summary>
internal static class AccountAdministrationEndpoints
{
    private const string Path = "/api/v1/accounts";

    public static void MapAccountAdministration(this RouteGroupBuilder v1)
    {
        var forAdmins = v1.MapGroup("").Allow(AccountRole.Admin);
        forAdmins.MapGet("/accounts", ListAccounts);
        forAdmins.MapPost("/accounts", CreateAccount).StrictlyLimited().IdempotentAfterWork().Refuses("email-taken");
        forAdmins.MapGet("/accounts/{id:acc}", GetAccount).Refuses("account-not-found");
        forAdmins.MapPatch("/accounts/{id:acc}", ChangeAccount).Refuses("account-not-found", "email-taken", "last-admin", "self-removal");
        forAdmins.MapPut("/accounts/{id:acc}/password", ResetPassword).StrictlyLimited()
            .Refuses("account-not-found", "password-required", "password-wrong", "too-many-failed-logins");
        forAdmins.MapDelete("/accounts/{id:acc}", DeleteAccount).Refuses("account-not-found", "last-admin", "self-removal");
    }

    /// <summary>List accounts. Returns accounts of every role and status, newest first. All filters are combined.</summary>
    private static async Task<PageAnswer<AccountResponse>> ListAccounts(
        ListQuery<AccountListQuery> query, IMediator mediator, CancellationToken cancellation)
    {
        var page = await mediator.Send(new ListAccounts(query.Fields.ToFilter(), query.Page), cancellation);
        return query.Answer(page, account => account.ToResponse());
    }

    /// <summary>Create an account of any role. Returns <c>email-taken</c> if another account has the e-mail address.</summary>
    private static async Task<OnceAnswer<CreatedAnswer<AccountResponse>>> CreateAccount(
        Body<CreateAccountRequest> body, Caller caller, RequestKey key, IMediator mediator, CancellationToken cancellation)
    {
        var requested = body.Value;
        var creation = new CreateAccount(caller.Actor, requested.Email, requested.Password, requested.Name, requested.Role ?? AccountRole.Buyer);
        await mediator.Send(new HashAhead(creation), cancellation);
        return await OnceAnswer<CreatedAnswer<AccountResponse>>.Of(key, async () =>
        {
            var account = await mediator.Send(creation, cancellation);
            return Answer.Created($"{Path}/{account.Id}", account.ToResponse(), account.Version);
        });
    }

    /// <summary>Get an account. Contains no secrets. Returns <c>account-not-found</c> for a deleted account.</summary>
    private static async Task<OkAnswer<AccountResponse>> GetAccount(AccountId id, IMediator mediator, CancellationToken cancellation)
    {
        var account = await mediator.Send(new GetAccount(id), cancellation);
        return Answer.Ok(account.ToResponse(), account.Version);
    }

    /// <summary>
    /// Change fields of an account. Omitted fields keep their values. A changed role or a disabled status takes effect within five seconds
    /// on every instance. Another e-mail address is not verified and ends the sessions. Admins cannot demote or disable themselves (<c>self-removal</c>) or the last active admin (<c>last-admin</c>).
    /// </summary>
    private static async Task<OkAnswer<AccountResponse>> ChangeAccount(
        AccountId id, IfMatch match, Body<ChangeAccountRequest> body, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        await mediator.Send(new ChangeAccount(caller.Actor, id, match.Version, body.Value.ToFields()), cancellation);
        return await GetAccount(id, mediator, cancellation);
    }

    /// <summary>
    /// Reset the password of an account. Requires the password of the admin as well, unless the admin logged in within the last 15 minutes. All its sessions end; its access tokens are rejected
    /// within five seconds. Intended for forgotten passwords.
    /// </summary>
    private static async Task<NoContentAnswer> ResetPassword(
        AccountId id, OptionalIfMatch match, Body<ResetPasswordRequest> body, Caller caller, CallerSession session, ClientAddress client, IMediator mediator, CancellationToken cancellation)
    {
        var (newPassword, password) = body.Value;
        await mediator.Send(new ResetPassword(caller.Actor, id, match.Version, newPassword, password, session.Key, client.Value), cancellation);
        return Answer.NoContent();
    }

    /// <summary>
    /// Delete an account. Erases its personal data, wishlist and cart and ends its sessions; its orders remain. Admins cannot delete
    /// themselves (<c>self-removal</c>) or the last active admin (<c>last-admin</c>).
    /// </summary>
    private static async Task<NoContentAnswer> DeleteAccount(
        AccountId id, IfMatch match, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        await mediator.Send(new DeleteAccount(caller.Actor, id, match.Version), cancellation);
        return Answer.NoContent();
    }
}
