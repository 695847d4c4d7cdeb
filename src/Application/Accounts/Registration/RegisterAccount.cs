using FluentValidation;
using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Security;
using Shop.Application.Ports.UnitOfWork;
using Shop.Application.Validation;
using Shop.Domain.Accounts;

namespace Shop.Application.Accounts.Registration;

/// <summary>Registers a buyer or seller account. Rejects a known e-mail address with <c>email-taken</c>.</summary>
/// <param name="Password">
/// 8–128 characters with at least one lower-case letter, upper-case letter, digit and symbol; no common password.
/// </param>
/// <param name="Name">1–200 characters.</param>
/// <param name="Role">Buyer or seller.</param>
public sealed record RegisterAccount(string Email, string Password, string Name, AccountRole Role) : IProcess<AccountDetails>, IHashesPassword
{
    public const int PasswordMinLength = 8;
    public const int PasswordMaxLength = 128;
}

internal sealed class RegisterAccountValidator : AbstractValidator<RegisterAccount>
{
    public RegisterAccountValidator()
    {
        RuleFor(c => c.Email).Email();
        RuleFor(c => c.Password).NewPassword();
        RuleFor(c => c.Name).RequiredLine(Account.NameMaxLength);
        RuleFor(c => c.Role)
            .Must(role => role is AccountRole.Buyer or AccountRole.Seller)
            .WithErrorCode("role-not-allowed").WithMessage("Must be buyer or seller.");
    }
}

internal sealed class RegisterAccountHandler(IPasswordHasher passwords, IUnitOfWork work, AccountOpening opening)
    : IRequestHandler<RegisterAccount, AccountDetails>
{
    public async Task<AccountDetails> Handle(RegisterAccount request, CancellationToken cancellationToken)
    {
        await opening.EnsureFree(request.Email, cancellationToken);
        var hash = await passwords.Hash(request.Password, cancellationToken);
        return await work.Commit(
            () => opening.Open(request.Email, hash, request.Name, request.Role, actor: null, cancellationToken),
            actor: null,
            cancellationToken);
    }
}
