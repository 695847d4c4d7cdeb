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
using Shop.Application.Validation;
using Shop.Domain.Shared.Texts;
using Shop.Domain.Accounts;
using Shop.Domain.Accounts.Tokens;

namespace Shop.Application.Accounts.Profile;

/// <summary>
/// Changes the password of the actor and ends all its other sessions. Rejects with <c>password-wrong</c>, <c>too-many-failed-logins</c> and
/// <c>password-unchanged</c>.
/// </summary>
/// <param name="NewPassword">As in <see cref="RegisterAccount"/>, and different from the current password.</param>
public sealed record ChangeOwnPassword(SessionKey Session, Actor Owner, string CurrentPassword, string NewPassword, string ClientAddress)
    : IProcess<Unit>, IHashesPassword;

internal sealed class ChangeOwnPasswordValidator : AbstractValidator<ChangeOwnPassword>
{
    public ChangeOwnPasswordValidator()
    {
        RuleFor(c => c.CurrentPassword).AtMost(RegisterAccount.PasswordMaxLength);
        RuleFor(c => c.NewPassword).NewPassword();
    }
}

internal sealed class ChangeOwnPasswordHandler(
    OwnPassword own,
    IPasswordHasher passwords,
    IUnitOfWork work,
    IAccountRepository accounts,
    IRefreshTokenRepository refreshTokens,
    OneTimeTokens oneTimeTokens,
    IAuditTrail audit,
    TimeProvider clock)
    : IRequestHandler<ChangeOwnPassword, Unit>
{
    public async Task<Unit> Handle(ChangeOwnPassword request, CancellationToken cancellationToken)
    {
        // Before anything is hashed, which is slow.
        if (Nfc.Of(request.NewPassword) == Nfc.Of(request.CurrentPassword))
            throw AccountErrors.PasswordUnchanged();

        var account = await own.Prove(request.Owner, request.CurrentPassword, "currentPassword", request.ClientAddress, cancellationToken);
        var hash = await passwords.Hash(request.NewPassword, cancellationToken);
        return await work.Commit(() => Change(request, account.PasswordHash, hash, cancellationToken), request.Owner, cancellationToken);
    }

    /// <param name="checkedHash">The hash against which the current password was checked.</param>
    private async Task<Unit> Change(ChangeOwnPassword request, string checkedHash, string newHash, CancellationToken cancellation)
    {
        var account = await accounts.Lock(request.Owner.Id, cancellation) ?? throw AccountErrors.NotFound(request.Owner.Id);
        if (account.PasswordHash != checkedHash)
            throw AccountErrors.PasswordWrong("currentPassword");

        var now = clock.GetUtcNow();
        account.ChangePassword(newHash, now);
        await refreshTokens.EndSessions(account.Id, except: request.Session.Session, now, cancellation);
        await oneTimeTokens.EndAll(account.Id, TokenPurpose.PasswordReset, cancellation);
        audit.Add(AuditEntry.Of(now, request.Owner, AuditAction.PasswordChanged, account.Id));
        return Unit.Value;
    }
}
