using FluentValidation;
using MediatR;
using Shop.Application.Accounts.Registration;
using Shop.Application.Messaging;
using Shop.Application.Ports.Accounts;
using Shop.Application.Ports.UnitOfWork;
using Shop.Application.Validation;
using Shop.Domain.Accounts;

namespace Shop.Application.Accounts.Profile;

/// <summary>
/// Changes the e-mail address of the actor, and mails a token that verifies the new one. Rejects with <c>password-wrong</c>, <c>too-many-failed-logins</c> and <c>email-taken</c>.
/// </summary>
public sealed record ChangeOwnEmail(Actor Owner, string Email, string Password, string ClientAddress) : IProcess<Unit>, IHashesPassword;

internal sealed class ChangeOwnEmailValidator : AbstractValidator<ChangeOwnEmail>
{
    public ChangeOwnEmailValidator()
    {
        RuleFor(c => c.Email).Email();
        RuleFor(c => c.Password).AtMost(RegisterAccount.PasswordMaxLength);
    }
}

internal sealed class ChangeOwnEmailHandler(
    OwnPassword own, IUnitOfWork work, IAccountRepository accounts, EmailChange change) : IRequestHandler<ChangeOwnEmail, Unit>
{
    public async Task<Unit> Handle(ChangeOwnEmail request, CancellationToken cancellationToken)
    {
        // Before anything is hashed, which is slow.
        var email = EmailAddress.Of(request.Email);
        if (await accounts.FindByEmail(email, cancellationToken) is { } holder && holder.Id != request.Owner.Id)
            throw AccountErrors.EmailTaken();

        var account = await own.Prove(request.Owner, request.Password, "password", request.ClientAddress, cancellationToken);
        return await work.Commit(
            () => Apply(request.Owner, email, account.PasswordHash, cancellationToken), request.Owner, cancellationToken);
    }

    /// <param name="checkedHash">The hash against which the password was checked.</param>
    private async Task<Unit> Apply(Actor owner, EmailAddress email, string checkedHash, CancellationToken cancellation)
    {
        var account = await accounts.Lock(owner.Id, cancellation) ?? throw AccountErrors.NotFound(owner.Id);
        if (account.PasswordHash != checkedHash)
            throw AccountErrors.PasswordWrong("password");

        await change.Make(account, email, owner, cancellation);
        return Unit.Value;
    }
}
