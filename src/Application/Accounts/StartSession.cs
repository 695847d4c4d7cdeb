using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports;
using Shop.Domain.Accounts;

namespace Shop.Application.Accounts;

/// <summary>The owner of an account, whose password was checked, gets a session. Null when the password has another hash meanwhile.</summary>
/// <param name="CheckedHash">What the password was checked against.</param>
/// <param name="NewHash">Replaces an outdated hash; null when it is not.</param>
internal sealed record StartSession(AccountId Id, string CheckedHash, string? NewHash) : ICommand<Session?>;

internal sealed class StartSessionHandler(IAccountRepository accounts, SessionIssuer sessions, TimeProvider clock)
    : IRequestHandler<StartSession, Session?>
{
    public async Task<Session?> Handle(StartSession command, CancellationToken cancellationToken)
    {
        var account = await accounts.Lock(command.Id, cancellationToken);
        if (account is not { MayLogIn: true })
            throw AccountErrors.InvalidCredentials();
        if (account.PasswordHash != command.CheckedHash)
            return null;

        var now = clock.GetUtcNow();
        account.LoggedIn(now);
        if (command.NewHash is not null)
            account.Rehash(command.NewHash);
        return sessions.Open(account, now);
    }
}
