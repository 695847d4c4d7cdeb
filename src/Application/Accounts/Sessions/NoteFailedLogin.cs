using MediatR;
using Shop.Application.Audit;
using Shop.Application.Messaging;
using Shop.Application.Ports.Accounts;
using Shop.Application.Ports.Audit;
using Shop.Domain.Accounts;

namespace Shop.Application.Accounts.Sessions;

/// <summary>Records a failed login. Returns null, or the end of the lock when the limit of failures was already reached.</summary>
/// <param name="Account">Null when there is no account with the e-mail address.</param>
internal sealed record NoteFailedLogin(string Key, AccountId? Account) : ICommand<DateTimeOffset?>;

internal sealed class NoteFailedLoginHandler(ILoginFailures failures, IAuditTrail audit, TimeProvider clock)
    : IRequestHandler<NoteFailedLogin, DateTimeOffset?>
{
    public async Task<DateTimeOffset?> Handle(NoteFailedLogin command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var before = await failures.LockSince(command.Key, now - LoginFailure.Window, cancellationToken);
        if (LoginFailure.LockedUntil(before) is { } until)
            return until;

        failures.Add(new LoginFailure(LoginFailureId.New(now), command.Key, now));
        if (command.Account is { } account)
            audit.Add(AuditEntry.Of(now, actor: null, IsLast(before) ? AuditAction.LoginLocked : AuditAction.LoginFailed, account));
        return null;
    }

    private static bool IsLast(IReadOnlyCollection<DateTimeOffset> before) => before.Count + 1 == LoginFailure.Most;
}
