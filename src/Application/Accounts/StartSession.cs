using MediatR;
using Shop.Application.Audit;
using Shop.Application.Messaging;
using Shop.Application.Ports;
using Shop.Domain.Accounts;

namespace Shop.Application.Accounts;

/// <summary>The owner of an account, whose password was checked, gets a session. Null when the password has another hash meanwhile.</summary>
/// <param name="CheckedHash">What the password was checked against.</param>
/// <param name="NewHash">Replaces an outdated hash; null when it is not.</param>
/// <param name="LoginKey">Whose failures are forgotten.</param>
internal sealed record StartSession(AccountId Id, string CheckedHash, string? NewHash, string LoginKey) : ICommand<Session?>;

internal sealed class StartSessionHandler(
    IAccountRepository accounts, ILoginFailures failures, SessionIssuer sessions, IAuditTrail audit, TimeProvider clock)
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
        // Of many who guess at once, the one who is right comes too late when the others have failed too often meanwhile.
        PasswordProof.EnsureNotLocked(await failures.LockSince(command.LoginKey, now - LoginFailure.Window, cancellationToken), now);
        await failures.Clear(command.LoginKey, cancellationToken);
        audit.Add(AuditEntry.Of(now, account.ToActor(), AuditAction.LoggedIn, account.Id));
        account.LoggedIn(now);
        if (command.NewHash is not null)
            account.Rehash(command.NewHash);
        return sessions.Open(account, now);
    }
}
