using FluentValidation;
using MediatR;
using Shop.Application.Accounts.Profile;
using Shop.Application.Accounts.Registration;
using Shop.Application.Accounts.Sessions;
using Shop.Application.Accounts.Tokens;
using Shop.Application.Audit;
using Shop.Application.Messaging;
using Shop.Application.Ports.Accounts;
using Shop.Application.Ports.Audit;
using Shop.Application.Ports.Security;
using Shop.Application.Ports.UnitOfWork;
using Shop.Application.Validation;
using Shop.Domain.Accounts;
using Shop.Domain.Accounts.Tokens;
using Shop.Domain.Shared;

namespace Shop.Application.Accounts.Administration;

/// <summary>
/// Sets the password of an account on behalf of an admin, with a recent log-in or with the own password, and ends all its
/// sessions: a stolen token of an old session takes over no account. Rejects with <c>account-not-found</c>, <c>stale-version</c>,
/// <c>password-required</c>, <c>password-wrong</c> and <c>too-many-failed-logins</c>.
/// </summary>
/// <param name="NewPassword">As in <see cref="RegisterAccount"/>.</param>
/// <param name="Password">The password of the actor; null suffices for <see cref="RecentLogin"/> after its log-in.</param>
/// <param name="Session">The session of the actor.</param>
public sealed record ResetPassword(
    Actor Actor, AccountId Id, ExpectedVersion? ExpectedVersion, string NewPassword, string? Password, SessionKey Session, string ClientAddress) : IProcess<Unit>, IHashesPassword
{
    /// <summary>The time after a log-in in which the password is not required again.</summary>
    public static readonly TimeSpan RecentLogin = TimeSpan.FromMinutes(15);
}

internal sealed class ResetPasswordValidator : AbstractValidator<ResetPassword>
{
    public ResetPasswordValidator()
    {
        RuleFor(c => c.NewPassword).NewPassword();
        RuleFor(c => c.Password!).AtMost(RegisterAccount.PasswordMaxLength).When(c => c.Password is not null);
    }
}

internal sealed class ResetPasswordHandler(
    OwnPassword own,
    IAccountRepository accounts,
    IPasswordHasher passwords,
    IUnitOfWork work,
    IRefreshTokenRepository refreshTokens,
    OneTimeTokens oneTimeTokens,
    IAuditTrail audit,
    TimeProvider clock)
    : IRequestHandler<ResetPassword, Unit>
{
    public async Task<Unit> Handle(ResetPassword request, CancellationToken cancellationToken)
    {
        if (await accounts.Find(request.Id, cancellationToken) is null)
            throw AccountErrors.NotFound(request.Id);

        if (request.Password is { } password)
            await own.Prove(request.Actor, password, "password", request.ClientAddress, cancellationToken);
        else if (!await IsRecent(request.Session, cancellationToken))
            throw AccountErrors.PasswordRequired("password");

        var hash = await passwords.Hash(request.NewPassword, cancellationToken);
        return await work.Commit(() => Reset(request, hash, cancellationToken), request.Actor, cancellationToken);
    }

    private async Task<bool> IsRecent(SessionKey session, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var live = await refreshTokens.FindLive(session.Account, now, cancellation);
        return live.Any(token => token.Family == session.Session && now - token.StartedAt <= ResetPassword.RecentLogin);
    }

    private async Task<Unit> Reset(ResetPassword request, string newHash, CancellationToken cancellation)
    {
        var account = await accounts.Lock(request.Id, cancellation) ?? throw AccountErrors.NotFound(request.Id);
        account.EnsureVersion(request.ExpectedVersion);

        var now = clock.GetUtcNow();
        account.ChangePassword(newHash, now);
        await refreshTokens.EndSessions(account.Id, except: null, now, cancellation);
        await oneTimeTokens.EndAll(account.Id, TokenPurpose.PasswordReset, cancellation);
        audit.Add(AuditEntry.Of(now, request.Actor, AuditAction.PasswordChanged, account.Id));
        return Unit.Value;
    }
}
