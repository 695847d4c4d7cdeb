using FluentValidation;
using MediatR;
using Shop.Application.Accounts.Registration;
using Shop.Application.Accounts.Sessions;
using Shop.Application.Audit;
using Shop.Application.Messaging;
using Shop.Application.Ports.Accounts;
using Shop.Application.Ports.Audit;
using Shop.Application.Ports.Security;
using Shop.Application.Ports.UnitOfWork;
using Shop.Application.Validation;
using Shop.Domain.Accounts;
using Shop.Domain.Accounts.Tokens;

namespace Shop.Application.Accounts.Tokens;

/// <summary>
/// Sets a new password by a mailed token, ends all sessions of the account, and lifts a lock of its login from this client. Rejects with
/// <c>token-invalid</c>; an invalid password leaves the token usable.
/// </summary>
/// <param name="Password">As in <see cref="RegisterAccount"/>.</param>
/// <param name="ClientAddress">The client's address.</param>
public sealed record ConfirmPasswordReset(string Token, string Password, string ClientAddress) : IProcess<Unit>, IHashesPassword;

internal sealed class ConfirmPasswordResetValidator : AbstractValidator<ConfirmPasswordReset>
{
    public ConfirmPasswordResetValidator()
    {
        RuleFor(c => c.Token).AtMost(OneTimeToken.TextMaxLength);
        RuleFor(c => c.Password).NewPassword();
    }
}

internal sealed class ConfirmPasswordResetHandler(
    OneTimeTokens tokens,
    IPasswordHasher passwords,
    IUnitOfWork work,
    IRefreshTokenRepository refreshTokens,
    ILoginFailures failures,
    IAuditTrail audit,
    TimeProvider clock)
    : IRequestHandler<ConfirmPasswordReset, Unit>
{
    public async Task<Unit> Handle(ConfirmPasswordReset request, CancellationToken cancellationToken)
    {
        // Without a live token nothing is hashed, which is slow.
        await tokens.EnsureLive(request.Token, TokenPurpose.PasswordReset, cancellationToken);
        var hash = await passwords.Hash(request.Password, cancellationToken);
        return await work.Commit(() => Reset(request, hash, cancellationToken), actor: null, cancellationToken);
    }

    private async Task<Unit> Reset(ConfirmPasswordReset request, string newHash, CancellationToken cancellation)
    {
        var account = await tokens.Use(request.Token, TokenPurpose.PasswordReset, cancellation);
        var now = clock.GetUtcNow();
        account.ChangePassword(newHash, now);
        await refreshTokens.EndSessions(account.Id, except: null, now, cancellation);
        await failures.Clear(LoginKey.Of(account.Email.Value, request.ClientAddress), cancellation);
        audit.Add(AuditEntry.Of(now, actor: null, AuditAction.PasswordReset, account.Id));
        return Unit.Value;
    }
}
