using FluentValidation;
using MediatR;
using Shop.Application.Accounts.Profile;
using Shop.Application.Accounts.Registration;
using Shop.Application.Messaging;
using Shop.Application.Ports.Accounts;
using Shop.Application.Ports.Security;
using Shop.Domain.Accounts;

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

internal sealed class ResetPasswordHandler(IAccountRepository accounts, IPasswordHasher passwords, IMediator mediator)
    : IRequestHandler<ResetPassword, Unit>
{
    public async Task<Unit> Handle(ResetPassword request, CancellationToken cancellationToken)
    {
        if (await accounts.Find(request.Id, cancellationToken) is null)
            throw AccountErrors.NotFound(request.Id);

        var hash = await passwords.Hash(request.NewPassword, cancellationToken);
        return await mediator.Send(
            new SetPassword(request.Actor, request.Id, request.ExpectedVersion, CheckedHash: null, hash, StoredSession: null), cancellationToken);
    }
}
