using FluentValidation;
using MediatR;
using Shop.Application.Audit;
using Shop.Application.Messaging;
using Shop.Application.Ports.Audit;
using Shop.Application.Validation;
using Shop.Domain.Accounts.Tokens;

namespace Shop.Application.Accounts.Tokens;

/// <summary>Verifies the e-mail address of an account by a mailed token. Rejects with <c>token-invalid</c>.</summary>
public sealed record ConfirmEmailVerification(string Token) : ICommand<Unit>;

internal sealed class ConfirmEmailVerificationValidator : AbstractValidator<ConfirmEmailVerification>
{
    public ConfirmEmailVerificationValidator() => RuleFor(c => c.Token).AtMost(OneTimeToken.TextMaxLength);
}

internal sealed class ConfirmEmailVerificationHandler(OneTimeTokens tokens, IAuditTrail audit, TimeProvider clock)
    : IRequestHandler<ConfirmEmailVerification, Unit>
{
    public async Task<Unit> Handle(ConfirmEmailVerification command, CancellationToken cancellationToken)
    {
        var account = await tokens.Use(command.Token, TokenPurpose.EmailVerification, cancellationToken);
        var now = clock.GetUtcNow();
        account.VerifyEmail(now);
        audit.Add(AuditEntry.Of(now, actor: null, AuditAction.EmailVerified, account.Id));
        return Unit.Value;
    }
}
