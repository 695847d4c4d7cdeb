using MediatR;
using Shop.Application.Audit;
using Shop.Application.Messaging;
using Shop.Application.Ports.Accounts;
using Shop.Application.Ports.Audit;
using Shop.Domain.Accounts;

namespace Shop.Application.Accounts.Sessions;

/// <summary>
/// Starts a session after a successful password check. Returns null when the password was changed after the check. Rejects with
/// <c>invalid-credentials</c> and <c>too-many-failed-logins</c>.
/// </summary>
/// <param name="CheckedHash">The hash against which the password was checked.</param>
/// <param name="NewHash">Replaces an outdated hash; null keeps the current one.</param>
/// <param name="LoginKey">The key whose failures are cleared.</param>
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
        // Of concurrent guesses, a correct one is rejected when the others have reached the limit of failures first.
        PasswordProof.EnsureNotLocked(await failures.LockSince(command.LoginKey, now - LoginFailure.Window, cancellationToken), now);
        await failures.Clear(command.LoginKey, cancellationToken);
        audit.Add(AuditEntry.Of(now, account.ToActor(), AuditAction.LoggedIn, account.Id));
        account.LoggedIn(now);
        if (command.NewHash is not null)
            account.Rehash(command.NewHash);
        return sessions.Open(account, now);
    }
}
