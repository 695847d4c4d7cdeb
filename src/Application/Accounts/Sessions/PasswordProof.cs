using Shop.Application.Audit;
using Shop.Application.Ports.Accounts;
using Shop.Application.Ports.Audit;
using Shop.Application.Ports.Security;
using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Accounts;

namespace Shop.Application.Accounts.Sessions;

/// <summary>Checks passwords, with the same steps and duration for unknown accounts, and with a limit of failures.</summary>
internal sealed class PasswordProof(
    IPasswordHasher passwords, IUnitOfWork work, ILoginFailures failures, IAuditTrail audit, TimeProvider clock)
{
    /// <summary>
    /// Verifies a password and records a failure. Rejects with <c>too-many-failed-logins</c> while <paramref name="key"/> is locked.
    /// </summary>
    /// <param name="account">Null for an unknown account.</param>
    /// <param name="key">The key under which failures are counted, see <see cref="LoginKey"/>.</param>
    public async Task<PasswordCheck> Check(
        Account? account, string password, string key, PasswordPurpose purpose, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        EnsureNotLocked(await failures.Since(key, now - LoginFailure.Window, cancellation), now);

        var check = await passwords.Verify(account?.PasswordHash, password, purpose, cancellation);
        if (check != PasswordCheck.Wrong && account is { MayLogIn: true })
            return check;

        // Committed here, because the request is rejected afterwards.
        if (await work.Commit(() => AddFailure(key, account?.Id, cancellation), actor: null, cancellation) is { } until)
            throw AccountErrors.TooManyFailedLogins(until - clock.GetUtcNow());
        return PasswordCheck.Wrong;
    }

    public static void EnsureNotLocked(IReadOnlyCollection<DateTimeOffset> failed, DateTimeOffset now)
    {
        if (LoginFailure.LockedUntil(failed) is { } until)
            throw AccountErrors.TooManyFailedLogins(until - now);
    }

    /// <summary>Returns null, or the end of the lock when the limit of failures was already reached.</summary>
    private async Task<DateTimeOffset?> AddFailure(string key, AccountId? account, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var before = await failures.LockSince(key, now - LoginFailure.Window, cancellation);
        if (LoginFailure.LockedUntil(before) is { } until)
            return until;

        failures.Add(new LoginFailure(LoginFailureId.New(now), key, now));
        // Also for an unknown account, which takes the same time then, and whose guesses an operator has to see as well.
        audit.Add(AuditEntry.Of(now, actor: null, IsLast(before) ? AuditAction.LoginLocked : AuditAction.LoginFailed, account ?? AccountId.Unknown));
        return null;
    }

    private static bool IsLast(IReadOnlyCollection<DateTimeOffset> before) => before.Count + 1 == LoginFailure.Most;
}
