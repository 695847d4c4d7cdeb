using FluentValidation;
using MediatR;
using Shop.Application.Accounts.Registration;
using Shop.Application.Audit;
using Shop.Application.Messaging;
using Shop.Application.Ports.Accounts;
using Shop.Application.Ports.Audit;
using Shop.Application.Ports.Security;
using Shop.Application.Ports.UnitOfWork;
using Shop.Application.Validation;
using Shop.Domain.Accounts;

namespace Shop.Application.Accounts.Sessions;

/// <summary>
/// Logs in with a password. An unknown account, a disabled account and a wrong password all return <c>invalid-credentials</c> after the
/// same time; too many failures return <c>too-many-failed-logins</c>.
/// </summary>
/// <param name="ClientAddress">The client's address; failures are counted per account and address.</param>
/// <param name="UserAgent">The client as it names itself, for the list of sessions; null when it does not.</param>
public sealed record LogIn(string Email, string Password, string ClientAddress, string? UserAgent = null) : IProcess<Session>, IHashesPassword;

/// <summary>Rejects only texts longer than any e-mail address or password, which reveals nothing about an account.</summary>
internal sealed class LogInValidator : AbstractValidator<LogIn>
{
    public LogInValidator()
    {
        RuleFor(c => c.Email).AtMost(EmailAddress.MaxLength);
        RuleFor(c => c.Password).AtMost(RegisterAccount.PasswordMaxLength);
    }
}

internal sealed class LogInHandler(
    IAccountRepository accounts,
    PasswordProof proof,
    IPasswordHasher passwords,
    IUnitOfWork work,
    ILoginFailures failures,
    SessionIssuer sessions,
    IAuditTrail audit,
    TimeProvider clock)
    : IRequestHandler<LogIn, Session>
{
    public async Task<Session> Handle(LogIn request, CancellationToken cancellationToken)
    {
        var account = EmailAddress.IsValid(request.Email)
            ? await accounts.FindByEmail(EmailAddress.Of(request.Email), cancellationToken)
            : null;
        var key = LoginKey.Of(request.Email, request.ClientAddress);
        var check = await proof.Check(account, request.Password, key, PasswordPurpose.LogIn, cancellationToken);
        if (account is null || check == PasswordCheck.Wrong)
            throw AccountErrors.InvalidCredentials();

        var newHash = check == PasswordCheck.RightButOutdated ? await passwords.Hash(request.Password, cancellationToken) : null;
        var session = await work.Commit(
            () => StartSession(account.Id, account.PasswordHash, newHash, key, request.UserAgent, cancellationToken), actor: null, cancellationToken);

        // The password was changed after the check, so the new hash decides.
        return session ?? await Handle(request, cancellationToken);
    }

    /// <summary>Returns null when the password was changed after the check.</summary>
    /// <param name="checkedHash">The hash against which the password was checked.</param>
    /// <param name="newHash">Replaces an outdated hash; null keeps the current one.</param>
    /// <param name="key">The key whose failures are cleared.</param>
    private async Task<Session?> StartSession(
        AccountId id, string checkedHash, string? newHash, string key, string? userAgent, CancellationToken cancellation)
    {
        var account = await accounts.Lock(id, cancellation);
        if (account is not { MayLogIn: true })
            throw AccountErrors.InvalidCredentials();
        if (account.PasswordHash != checkedHash)
            return null;

        var now = clock.GetUtcNow();
        if (account.HasExpiredPassword(now))
            throw AccountErrors.InvalidCredentials();

        // Of concurrent guesses, a correct one is rejected when the others have reached the limit of failures first.
        PasswordProof.EnsureNotLocked(await failures.LockSince(key, now - LoginFailure.Window, cancellation), now);
        await failures.Clear(key, cancellation);
        audit.Add(AuditEntry.Of(now, account.ToActor(), AuditAction.LoggedIn, account.Id));
        account.LoggedIn(now);
        if (newHash is not null)
            account.Rehash(newHash);
        return sessions.Open(account, userAgent, now);
    }
}
