using FluentValidation;
using MediatR;
using Shop.Application.Accounts.Registration;
using Shop.Application.Messaging;
using Shop.Domain.Accounts;

namespace Shop.Application.Accounts.Profile;

/// <summary>
/// Changes the e-mail address of the actor. Rejects with <c>password-wrong</c>, <c>too-many-failed-logins</c> and <c>email-taken</c>.
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

internal sealed class ChangeOwnEmailHandler(OwnPassword own, IMediator mediator) : IRequestHandler<ChangeOwnEmail, Unit>
{
    public async Task<Unit> Handle(ChangeOwnEmail request, CancellationToken cancellationToken)
    {
        var account = await own.Prove(request.Owner, request.Password, "password", request.ClientAddress, cancellationToken);
        return await mediator.Send(
            new SetEmail(request.Owner, EmailAddress.Of(request.Email), account.PasswordHash), cancellationToken);
    }
}
