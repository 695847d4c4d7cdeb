using FluentValidation;
using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Security;
using Shop.Application.Ports.UnitOfWork;
using Shop.Application.Validation;
using Shop.Domain.Accounts;

namespace Shop.Application.Accounts.Registration;

/// <summary>Creates an account of any role on behalf of an admin. Rejects a known e-mail address with <c>email-taken</c>.</summary>
/// <param name="Password">As in <see cref="RegisterAccount"/>.</param>
/// <param name="Name">1–200 characters.</param>
public sealed record CreateAccount(Actor Actor, string Email, string Password, string Name, AccountRole Role) : IProcess<AccountDetails>, IHashesPassword;

internal sealed class CreateAccountValidator : AbstractValidator<CreateAccount>
{
    public CreateAccountValidator()
    {
        RuleFor(c => c.Email).Email();
        RuleFor(c => c.Password).NewPassword();
        RuleFor(c => c.Name).RequiredLine(Account.NameMaxLength);
    }
}

internal sealed class CreateAccountHandler(IPasswordHasher passwords, HashedAhead ahead, IUnitOfWork work, AccountOpening opening)
    : IRequestHandler<CreateAccount, AccountDetails>
{
    public async Task<AccountDetails> Handle(CreateAccount request, CancellationToken cancellationToken)
    {
        await opening.EnsureFree(request.Email, cancellationToken);
        var hash = ahead.Of(request.Password) ?? await passwords.Hash(request.Password, cancellationToken);
        return await work.Commit(
            () => opening.Open(request.Email, hash, request.Name, request.Role, request.Actor, cancellationToken),
            request.Actor,
            cancellationToken);
    }
}
