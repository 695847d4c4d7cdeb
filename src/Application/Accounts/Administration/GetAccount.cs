using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Accounts;
using Shop.Domain.Accounts;

namespace Shop.Application.Accounts.Administration;

/// <summary>Returns an account to an admin. Rejects with <c>account-not-found</c>.</summary>
/// <param name="Role">The role that the account must have; null for any.</param>
public sealed record GetAccount(AccountId Id, AccountRole? Role = null) : IQuery<AccountDetails>;

internal sealed class GetAccountHandler(IAccountRepository accounts) : IRequestHandler<GetAccount, AccountDetails>
{
    public async Task<AccountDetails> Handle(GetAccount query, CancellationToken cancellationToken) =>
        await accounts.Find(query.Id, cancellationToken) is { } account && (query.Role is null || account.Role == query.Role)
            ? AccountDetails.Of(account)
            : throw AccountErrors.NotFound(query.Id);
}
