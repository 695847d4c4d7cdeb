using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Accounts;
using Shop.Domain.Accounts;

namespace Shop.Application.Accounts.Profile;

/// <summary>Returns the actor's own account.</summary>
public sealed record GetOwnAccount(Actor Owner) : IQuery<AccountDetails>;

internal sealed class GetOwnAccountHandler(IAccountRepository accounts) : IRequestHandler<GetOwnAccount, AccountDetails>
{
    public async Task<AccountDetails> Handle(GetOwnAccount query, CancellationToken cancellationToken) =>
        await accounts.Find(query.Owner.Id, cancellationToken) is { } account
            ? AccountDetails.Of(account)
            : throw AccountErrors.NotFound(query.Owner.Id);
}
