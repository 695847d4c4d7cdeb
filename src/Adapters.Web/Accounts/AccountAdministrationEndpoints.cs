using MediatR;
using Shop.Adapters.Web.Http.Access;
using Shop.Adapters.Web.Http.Answers;
using Shop.Adapters.Web.Http.Bodies;
using Shop.Adapters.Web.Http.Idempotency;
using Shop.Adapters.Web.Http.Paging;
using Shop.Adapters.Web.Http.Problems;
using Shop.Application.Accounts;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Web.Accounts;

/// <summary>Everybody's accounts, for admins.</summary>
internal static class AccountAdministrationEndpoints
{
    private const string Path = "/api/v1/accounts";

    public static void MapAccountAdministration(this RouteGroupBuilder v1)
    {
        var forAdmins = v1.MapGroup("").Allow(AccountRole.Admin);
        forAdmins.MapGet("/accounts", ListAccounts);
        forAdmins.MapPost("/accounts", CreateAccount).Idempotent().Refuses("email-taken");
        forAdmins.MapGet("/accounts/{id:acc}", GetAccount).Refuses("account-not-found");
        forAdmins.MapPatch("/accounts/{id:acc}", ChangeAccount).Refuses("account-not-found", "last-admin", "self-removal");
        forAdmins.MapPut("/accounts/{id:acc}/password", ResetPassword).Refuses("account-not-found");
        forAdmins.MapDelete("/accounts/{id:acc}", DeleteAccount).Refuses("account-not-found", "last-admin", "self-removal");
    }

    /// <summary>Lists accounts, newest first.</summary>
    private static async Task<PageAnswer<AccountResponse>> ListAccounts(
        ListQuery<AccountListQuery> query, IMediator mediator, CancellationToken cancellation)
    {
        var page = await mediator.Send(new ListAccounts(query.Fields.ToFilter(), query.Page), cancellation);
        return query.Answer(page, account => account.ToResponse());
    }

    /// <summary>Opens an account of any role for somebody.</summary>
    private static async Task<CreatedAnswer<AccountResponse>> CreateAccount(
        Body<CreateAccountRequest> body, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        var wish = body.Value;
        var account = await mediator.Send(
            new CreateAccount(caller.Actor, wish.Email, wish.Password, wish.Name, wish.Role ?? AccountRole.Buyer), cancellation);
        return Answer.Created($"{Path}/{account.Id}", account.ToResponse(), account.Version);
    }

    /// <summary>Reads an account.</summary>
    private static async Task<OkAnswer<AccountResponse>> GetAccount(AccountId id, IMediator mediator, CancellationToken cancellation)
    {
        var account = await mediator.Send(new GetAccount(id), cancellation);
        return Answer.Ok(account.ToResponse(), account.Version);
    }

    /// <summary>Changes the given fields of an account. Another role, or being disabled, takes effect within five seconds.</summary>
    private static async Task<OkAnswer<AccountResponse>> ChangeAccount(
        AccountId id, IfMatch match, Body<ChangeAccountRequest> body, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        await mediator.Send(new ChangeAccount(caller.Actor, id, match.Version, body.Value.ToFields()), cancellation);
        return await GetAccount(id, mediator, cancellation);
    }

    /// <summary>Gives an account another password. All its sessions end.</summary>
    private static async Task<NoContentAnswer> ResetPassword(
        AccountId id, OptionalIfMatch match, Body<ResetPasswordRequest> body, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        await mediator.Send(new ResetPassword(caller.Actor, id, match.Version, body.Value.NewPassword), cancellation);
        return Answer.NoContent();
    }

    /// <summary>Erases an account; orders stay.</summary>
    private static async Task<NoContentAnswer> DeleteAccount(
        AccountId id, IfMatch match, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        await mediator.Send(new DeleteAccount(caller.Actor, id, match.Version), cancellation);
        return Answer.NoContent();
    }
}
