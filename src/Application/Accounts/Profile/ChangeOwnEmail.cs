using FluentValidation;
using MediatR;
using Shop.Application.Accounts.Registration;
using Shop.Application.Accounts.Tokens;
using Shop.Application.Audit;
using Shop.Application.Messaging;
using Shop.Application.Ports.Accounts;
using Shop.Application.Ports.Audit;
using Shop.Application.Ports.UnitOfWork;
using Shop.Application.Validation;
using Shop.Domain.Accounts;
using Shop.Domain.Accounts.Tokens;

namespace Shop.Application.Accounts.Profile;

/// <summary>
/// Changes the e-mail address of the actor, and mails a token that verifies the new one. Rejects with <c>password-wrong</c>, <c>too-many-failed-logins</c> and <c>email-taken</c>.
/// </summary>
public sealed record ChangeOwnEmail(Actor Owner, string Email, string Password, string ClientAddress) : IProcess<Unit>;

internal sealed class ChangeOwnEmailValidator : AbstractValidator<ChangeOwnEmail>
{
    public ChangeOwnEmailValidator()
    {
        RuleFor(c => c.Email).Email();
        RuleFor(c => c.Password).AtMost(RegisterAccount.PasswordMaxLength);
    }
}

internal sealed class ChangeOwnEmailHandler(
    OwnPassword own, IUnitOfWork work, IAccountRepository accounts, OneTimeTokens tokens, IAuditTrail audit, TimeProvider clock)
    : IRequestHandler<ChangeOwnEmail, Unit>
{
    public async Task<Unit> Handle(ChangeOwnEmail request, CancellationToken cancellationToken)
    {
        var account = await own.Prove(request.Owner, request.Password, "password", request.ClientAddress, cancellationToken);
        var email = EmailAddress.Of(request.Email);
        return await work.Commit(
            () => Change(request.Owner, email, account.PasswordHash, cancellationToken), request.Owner, cancellationToken);
    }

    /// <param name="checkedHash">The hash against which the password was checked.</param>
    private async Task<Unit> Change(Actor owner, EmailAddress email, string checkedHash, CancellationToken cancellation)
    {
        var account = await accounts.Lock(owner.Id, cancellation) ?? throw AccountErrors.NotFound(owner.Id);
        if (account.PasswordHash != checkedHash)
            throw AccountErrors.PasswordWrong("password");
        if (await accounts.FindByEmail(email, cancellation) is { } holder && holder.Id != account.Id)
            throw AccountErrors.EmailTaken();
        if (account.Email == email)
            return Unit.Value;

        var now = clock.GetUtcNow();
        account.ChangeEmail(email, now);
        await tokens.EndAll(account.Id, TokenPurpose.PasswordReset, cancellation);
        await tokens.EndAll(account.Id, TokenPurpose.EmailVerification, cancellation);
        await tokens.RequestVerification(account.Id, email, cancellation);
        audit.Add(AuditEntry.Of(now, owner, AuditAction.EmailChanged, account.Id));
        return Unit.Value;
    }
}
