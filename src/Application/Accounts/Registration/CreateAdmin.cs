using FluentValidation;
using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Accounts;
using Shop.Application.Ports.Security;
using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Accounts;

namespace Shop.Application.Accounts.Registration;

/// <summary>
/// Creates an admin on behalf of the operator. Returns an existing admin unchanged; rejects an account of another role with
/// <c>email-taken</c>.
/// </summary>
/// <param name="Password">As in <see cref="RegisterAccount"/>; null generates one.</param>
public sealed record CreateAdmin(string Email, string? Password) : IProcess<AdminCreation>;

/// <summary>The result of creating an admin.</summary>
/// <param name="IsNew">False when the admin existed before.</param>
/// <param name="GeneratedPassword">To be shown once and not stored; null when none was generated.</param>
public sealed record AdminCreation(AccountDetails Admin, bool IsNew, string? GeneratedPassword);

internal sealed class CreateAdminValidator : AbstractValidator<CreateAdmin>
{
    public CreateAdminValidator()
    {
        RuleFor(c => c.Email).Email();
        RuleFor(c => c.Password!).NewPassword().When(c => c.Password is not null);
    }
}

internal sealed class CreateAdminHandler(
    IAccountRepository accounts, IPasswordHasher passwords, IRandomness randomness, IUnitOfWork work, AccountOpening opening)
    : IRequestHandler<CreateAdmin, AdminCreation>
{
    private const string Name = "Administrator";

    public async Task<AdminCreation> Handle(CreateAdmin request, CancellationToken cancellationToken)
    {
        if (await accounts.FindByEmail(EmailAddress.Of(request.Email), cancellationToken) is { Role: AccountRole.Admin } existing)
            return new AdminCreation(AccountDetails.Of(existing), IsNew: false, GeneratedPassword: null);

        var generated = request.Password is null ? GeneratedPassword.From(randomness) : null;
        var hash = await passwords.Hash(request.Password ?? generated!, cancellationToken);
        var admin = await work.Commit(
            () => opening.Open(request.Email, hash, Name, AccountRole.Admin, actor: null, cancellationToken),
            actor: null,
            cancellationToken);
        return new AdminCreation(admin, IsNew: true, generated);
    }
}
