using FluentValidation;
using MediatR;
using Shop.Application.Accounts.Registration;
using Shop.Application.Accounts.Sessions;
using Shop.Application.Accounts.Tokens;
using Shop.Application.Audit;
using Shop.Application.Messaging;
using Shop.Application.Ports.Accounts;
using Shop.Application.Ports.Audit;
using Shop.Application.Ports.Security;
using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Accounts;
using Shop.Domain.Accounts.Tokens;

namespace Shop.Application.Accounts.Administration;

/// <summary>
/// Sets the password of an account on behalf of an admin and ends all its sessions. Rejects with <c>account-not-found</c> and
/// <c>stale-version</c>.
/// </summary>
/// <param name="NewPassword">As in <see cref="RegisterAccount"/>.</param>
public sealed record ResetPassword(Actor Actor, AccountId Id, long? ExpectedVersion, string NewPassword) : IProcess<Unit>;

internal sealed class ResetPasswordValidator : AbstractValidator<ResetPassword>
{
    public ResetPasswordValidator() => RuleFor(c => c.NewPassword).NewPassword();
}

internal sealed class ResetPasswordHandler(
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

        var hash = await passwords.Hash(request.NewPassword, cancellationToken);
        return await work.Commit(() => Reset(request, hash, cancellationToken), request.Actor, cancellationToken);
    }

    private async Task<Unit> Reset(ResetPassword request, string newHash, CancellationToken cancellation)
    {
        var account = await accounts.Lock(request.Id, cancellation) ?? throw AccountErrors.NotFound(request.Id);
        account.EnsureVersion(request.ExpectedVersion);

        var now = clock.GetUtcNow();
        account.ChangePassword(newHash, now);
        (await refreshTokens.LockAllOf(account.Id, cancellation)).RevokeAll(now);
        await oneTimeTokens.EndAll(account.Id, TokenPurpose.PasswordReset, cancellation);
        audit.Add(AuditEntry.Of(now, request.Actor, AuditAction.PasswordChanged, account.Id));
        return Unit.Value;
    }
}
