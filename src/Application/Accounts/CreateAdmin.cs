using FluentValidation;
using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports;
using Shop.Domain.Accounts;

namespace Shop.Application.Accounts;

/// <summary>The operator makes an admin. An admin who is there already is left as they are; another account is refused.</summary>
/// <param name="Password">As in <see cref="RegisterAccount"/>; null has one generated.</param>
public sealed record CreateAdmin(string Email, string? Password) : IProcess<AdminCreation>;

/// <summary>What became of the wish for an admin.</summary>
/// <param name="IsNew">False when the admin was there already.</param>
/// <param name="GeneratedPassword">To be shown once and kept nowhere; null when none was generated.</param>
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
    IAccountRepository accounts, IPasswordHasher passwords, IRandomness randomness, IMediator mediator)
    : IRequestHandler<CreateAdmin, AdminCreation>
{
    private const string Name = "Administrator";

    public async Task<AdminCreation> Handle(CreateAdmin request, CancellationToken cancellationToken)
    {
        var email = EmailAddress.Of(request.Email);
        if (await accounts.FindByEmail(email, cancellationToken) is { Role: AccountRole.Admin } existing)
            return new AdminCreation(AccountDetails.Of(existing), IsNew: false, GeneratedPassword: null);

        var generated = request.Password is null ? GeneratedPassword.From(randomness) : null;
        var hash = await passwords.Hash(request.Password ?? generated!, cancellationToken);
        var admin = await mediator.Send(new AddAccount(email, hash, Name, AccountRole.Admin), cancellationToken);
        return new AdminCreation(admin, IsNew: true, generated);
    }
}
