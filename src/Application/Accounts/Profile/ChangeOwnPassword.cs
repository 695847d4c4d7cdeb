using FluentValidation;
using MediatR;
using Shop.Application.Accounts.Registration;
using Shop.Application.Accounts.Sessions;
using Shop.Application.Messaging;
using Shop.Application.Ports.Accounts;
using Shop.Application.Ports.Security;
using Shop.Domain.Accounts;

namespace Shop.Application.Accounts.Profile;

/// <summary>
/// Changes the password of the actor and ends all its other sessions. Rejects with <c>password-wrong</c>, <c>too-many-failed-logins</c> and
/// <c>password-unchanged</c>.
/// </summary>
/// <param name="NewPassword">As in <see cref="RegisterAccount"/>, and different from the current password.</param>
public sealed record ChangeOwnPassword(SessionKey Session, Actor Owner, string CurrentPassword, string NewPassword, string ClientAddress)
    : IProcess<Unit>;

internal sealed class ChangeOwnPasswordValidator : AbstractValidator<ChangeOwnPassword>
{
    public ChangeOwnPasswordValidator()
    {
        RuleFor(c => c.CurrentPassword).AtMost(RegisterAccount.PasswordMaxLength);
        RuleFor(c => c.NewPassword).NewPassword();
    }
}

internal sealed class ChangeOwnPasswordHandler(OwnPassword own, IPasswordHasher passwords, IMediator mediator)
    : IRequestHandler<ChangeOwnPassword, Unit>
{
    public async Task<Unit> Handle(ChangeOwnPassword request, CancellationToken cancellationToken)
    {
        var account = await own.Prove(request.Owner, request.CurrentPassword, "currentPassword", request.ClientAddress, cancellationToken);
        if (request.NewPassword == request.CurrentPassword)
            throw AccountErrors.PasswordUnchanged();

        var hash = await passwords.Hash(request.NewPassword, cancellationToken);
        return await mediator.Send(
            new SetPassword(request.Owner, account.Id, ExpectedVersion: null, account.PasswordHash, hash, request.Session.Session),
            cancellationToken);
    }
}
