using FluentValidation;
using MediatR;
using Shop.Application.Accounts.Administration;
using Shop.Application.Accounts.Registration;
using Shop.Application.Messaging;
using Shop.Application.Validation;
using Shop.Domain.Accounts;

namespace Shop.Application.Accounts.Profile;

/// <summary>
/// Erases the actor's own account; its orders stay. Rejects with <c>password-wrong</c>, <c>too-many-failed-logins</c>, <c>last-admin</c>
/// and <c>self-removal</c>: admins are removed by another admin.
/// </summary>
public sealed record EraseOwnAccount(Actor Owner, string Password, string ClientAddress) : IProcess<Unit>, IHashesPassword;

internal sealed class EraseOwnAccountValidator : AbstractValidator<EraseOwnAccount>
{
    public EraseOwnAccountValidator() => RuleFor(c => c.Password).AtMost(RegisterAccount.PasswordMaxLength);
}

internal sealed class EraseOwnAccountHandler(OwnPassword own, IMediator mediator) : IRequestHandler<EraseOwnAccount, Unit>
{
    public async Task<Unit> Handle(EraseOwnAccount request, CancellationToken cancellationToken)
    {
        var account = await own.Prove(request.Owner, request.Password, "password", request.ClientAddress, cancellationToken);
        return await mediator.Send(new DeleteAccount(request.Owner, account.Id, ExpectedVersion: null), cancellationToken);
    }
}
