using FluentValidation;
using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Accounts;

namespace Shop.Application.Accounts.Registration;

/// <summary>Creates an admin when the store has none. Returns null when there is one.</summary>
/// <param name="Email">Null for <see cref="DefaultEmail"/>.</param>
/// <param name="Password">As in <see cref="RegisterAccount"/>; null generates one.</param>
public sealed record CreateFirstAdmin(string? Email, string? Password) : IProcess<AdminCreation?>
{
    public const string DefaultEmail = "admin@localhost";
}

internal sealed class CreateFirstAdminValidator : AbstractValidator<CreateFirstAdmin>
{
    public CreateFirstAdminValidator()
    {
        RuleFor(c => c.Email!).Email().When(c => c.Email is not null);
        RuleFor(c => c.Password!).NewPassword().When(c => c.Password is not null);
    }
}

internal sealed class CreateFirstAdminHandler(IAccountRepository accounts, IMediator mediator)
    : IRequestHandler<CreateFirstAdmin, AdminCreation?>
{
    public async Task<AdminCreation?> Handle(CreateFirstAdmin request, CancellationToken cancellationToken) =>
        await accounts.AnyAdmin(cancellationToken)
            ? null
            : await mediator.Send(new CreateAdmin(request.Email ?? CreateFirstAdmin.DefaultEmail, request.Password), cancellationToken);
}
