using MediatR;
using Shop.Application.Ports.Accounts;
using Shop.Application.Ports.Security;
using Shop.Domain.Accounts;

namespace Shop.Application.Accounts.Sessions;

/// <summary>Checks passwords, with the same steps and duration for unknown accounts, and with a limit of failures.</summary>
internal sealed class PasswordProof(IPasswordHasher passwords, ILoginFailures failures, IMediator mediator, TimeProvider clock)
{
    /// <summary>
    /// Verifies a password and records a failure. Rejects with <c>too-many-failed-logins</c> while <paramref name="key"/> is locked.
    /// </summary>
    /// <param name="account">Null for an unknown account.</param>
    /// <param name="key">The key under which failures are counted, see <see cref="LoginKey"/>.</param>
    public async Task<PasswordCheck> Check(Account? account, string password, string key, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        EnsureNotLocked(await failures.Since(key, now - LoginFailure.Window, cancellation), now);

        var check = await passwords.Verify(account?.PasswordHash, password, cancellation);
        if (check != PasswordCheck.Wrong && account is { MayLogIn: true })
            return check;

        if (await mediator.Send(new NoteFailedLogin(key, account?.Id), cancellation) is { } until)
            throw AccountErrors.TooManyFailedLogins(until - clock.GetUtcNow());
        return PasswordCheck.Wrong;
    }

    public static void EnsureNotLocked(IReadOnlyCollection<DateTimeOffset> failed, DateTimeOffset now)
    {
        if (LoginFailure.LockedUntil(failed) is { } until)
            throw AccountErrors.TooManyFailedLogins(until - now);
    }
}
