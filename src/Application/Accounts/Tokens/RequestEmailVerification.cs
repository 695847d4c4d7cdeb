using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Accounts;
using Shop.Domain.Accounts;

namespace Shop.Application.Accounts.Tokens;

/// <summary>
/// Mails a token that verifies the e-mail address of the actor. Does nothing when the address is verified, or when five tokens were mailed
/// to it within an hour. Rejects with <c>account-not-found</c>.
/// </summary>
public sealed record RequestEmailVerification(Actor Owner) : ICommand<Unit>;

internal sealed class RequestEmailVerificationHandler(OneTimeTokens tokens, IAccountRepository accounts)
    : IRequestHandler<RequestEmailVerification, Unit>
{
    public async Task<Unit> Handle(RequestEmailVerification command, CancellationToken cancellationToken)
    {
        var account = await accounts.Find(command.Owner.Id, cancellationToken) ?? throw AccountErrors.NotFound(command.Owner.Id);
        if (account.EmailVerifiedAt is null)
            await tokens.RequestVerification(account.Id, account.Email, cancellationToken);
        return Unit.Value;
    }
}
