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

/// <summary>Admins: the accounts with the role admin.</summary>
internal static class AdminEndpoints
{
    private const string Path = "/api/v1/admins";

    public static void MapAdmins(this RouteGroupBuilder v1)
    {
        var forAdmins = v1.MapGroup("").Allow(AccountRole.Admin);
        forAdmins.MapGet("/admins", ListAdmins);
        forAdmins.MapPost("/admins", CreateAdmin).StrictlyLimited().IdempotentAfterWork().Refuses("email-taken");
        forAdmins.MapGet("/admins/{id:acc}", GetAdmin).Refuses("account-not-found");
        forAdmins.MapPatch("/admins/{id:acc}", ChangeAdmin).Refuses("account-not-found", "email-taken", "last-admin", "self-removal");
        forAdmins.MapDelete("/admins/{id:acc}", DeleteAdmin).Refuses("account-not-found", "last-admin", "self-removal");
    }

    /// <summary>List admins. Returns active and disabled admins, newest first. All filters are combined.</summary>
    private static async Task<PageAnswer<AccountResponse>> ListAdmins(
        ListQuery<AdminListQuery> query, IMediator mediator, CancellationToken cancellation)
    {
        var page = await mediator.Send(new ListAccounts(query.Fields.ToFilter(), query.Page), cancellation);
        return query.Answer(page, account => account.ToResponse());
    }

    /// <summary>Create an admin. Returns <c>email-taken</c> if another account has the e-mail address.</summary>
    private static async Task<OnceAnswer<CreatedAnswer<AccountResponse>>> CreateAdmin(
        Body<CreateAdminRequest> body, Caller caller, RequestKey key, IMediator mediator, CancellationToken cancellation)
    {
        var requested = body.Value;
        var creation = new CreateAccount(caller.Actor, requested.Email, requested.Password, requested.Name, AccountRole.Admin);
        await mediator.Send(new HashAhead(creation), cancellation);
        return await OnceAnswer<CreatedAnswer<AccountResponse>>.Of(key, async () =>
        {
            var admin = await mediator.Send(creation, cancellation);
            return Answer.Created($"{Path}/{admin.Id}", admin.ToResponse(), admin.Version);
        });
    }

    /// <summary>Get an admin. Returns <c>account-not-found</c> for an account with another role.</summary>
    private static async Task<OkAnswer<AccountResponse>> GetAdmin(AccountId id, IMediator mediator, CancellationToken cancellation)
    {
        var admin = await mediator.Send(new GetAccount(id, AccountRole.Admin), cancellation);
        return Answer.Ok(admin.ToResponse(), admin.Version);
    }

    /// <summary>
    /// Change fields of an admin. Omitted fields keep their values. A changed role or a disabled status takes effect within five seconds on
    /// every instance. Another e-mail address is not verified and ends the sessions. Admins cannot demote or disable themselves (<c>self-removal</c>) or the last active admin (<c>last-admin</c>).
    /// </summary>
    private static async Task<OkAnswer<AccountResponse>> ChangeAdmin(
        AccountId id, IfMatch match, Body<ChangeAccountRequest> body, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        await mediator.Send(new ChangeAccount(caller.Actor, id, match.Version, body.Value.ToFields(), AccountRole.Admin), cancellation);
        var account = await mediator.Send(new GetAccount(id), cancellation);
        return Answer.Ok(account.ToResponse(), account.Version);
    }

    /// <summary>
    /// Delete an admin. Erases the personal data of the account and ends its sessions. Admins cannot delete themselves
    /// (<c>self-removal</c>) or the last active admin (<c>last-admin</c>).
    /// </summary>
    private static async Task<NoContentAnswer> DeleteAdmin(
        AccountId id, IfMatch match, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        await mediator.Send(new DeleteAccount(caller.Actor, id, match.Version, AccountRole.Admin), cancellation);
        return Answer.NoContent();
    }
}
