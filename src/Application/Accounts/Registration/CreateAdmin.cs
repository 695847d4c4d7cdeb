using FluentValidation;
using MediatR;
using Shop.Application.Audit;
using Shop.Application.Messaging;
using Shop.Application.Ports.Accounts;
using Shop.Application.Ports.Audit;
using Shop.Application.Ports.Security;
using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Accounts;

namespace Shop.Application.Accounts.Registration;

/// <summary>
/// Creates an admin on behalf of the operator. Returns an existing admin unchanged, unless a generated password of it has ended, which is
/// replaced; rejects an account of another role with <c>email-taken</c>.
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
    IAccountRepository accounts, IPasswordHasher passwords, IRandomness randomness, IUnitOfWork work, AccountOpening opening, IAuditTrail audit, TimeProvider clock)
    : IRequestHandler<CreateAdmin, AdminCreation>
{
    private const string Name = "Administrator";

    public async Task<AdminCreation> Handle(CreateAdmin request, CancellationToken cancellationToken)
    {
        var existing = await accounts.FindByEmail(EmailAddress.Of(request.Email), cancellationToken) is { Role: AccountRole.Admin } admin ? admin : null;
        if (existing is not null && !(request.Password is null && existing.HasExpiredPassword(clock.GetUtcNow())))
            return new AdminCreation(AccountDetails.Of(existing), IsNew: false, GeneratedPassword: null);

        var generated = request.Password is null ? GeneratedPassword.From(randomness) : null;
        var hash = await passwords.Hash(request.Password ?? generated!, cancellationToken);
        var details = await work.Commit(
            () => existing is null
                ? opening.Open(request.Email, hash, Name, AccountRole.Admin, actor: null, cancellationToken, isOneTime: generated is not null)
                : Renew(existing.Id, hash, cancellationToken),
            actor: null,
            cancellationToken);
        return new AdminCreation(details, IsNew: existing is null, generated);
    }

    private async Task<AccountDetails> Renew(AccountId id, string hash, CancellationToken cancellation)
    {
        var account = await accounts.Lock(id, cancellation) ?? throw AccountErrors.NotFound(id);
        var now = clock.GetUtcNow();
        account.GiveOneTimePassword(hash, now);
        audit.Add(AuditEntry.Of(now, actor: null, AuditAction.PasswordChanged, account.Id));
        return AccountDetails.Of(account);
    }
}
