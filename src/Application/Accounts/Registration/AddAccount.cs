using MediatR;
using Shop.Application.Audit;
using Shop.Application.Json;
using Shop.Application.Messaging;
using Shop.Application.Ports.Accounts;
using Shop.Application.Ports.Audit;
using Shop.Domain.Accounts;
using Shop.Domain.Shared;

namespace Shop.Application.Accounts.Registration;

/// <summary>Stores a validated account whose password is already hashed. Rejects a known e-mail address with <c>email-taken</c>.</summary>
/// <param name="Actor">The admin who creates it; null for a registration and for the operator.</param>
internal sealed record AddAccount(EmailAddress Email, string PasswordHash, string Name, AccountRole Role, Actor? Actor = null) : ICommand<AccountDetails>;

internal sealed class AddAccountHandler(IAccountRepository accounts, IAuditTrail audit, TimeProvider clock)
    : IRequestHandler<AddAccount, AccountDetails>
{
    public async Task<AccountDetails> Handle(AddAccount command, CancellationToken cancellationToken)
    {
        if (await accounts.FindByEmail(command.Email, cancellationToken) is not null)
            throw AccountErrors.EmailTaken();

        var now = clock.GetUtcNow();
        var account = Account.Register(AccountId.New(now), command.Email, command.PasswordHash, command.Name, command.Role, now);
        accounts.Add(account);
        audit.Add(AuditEntry.Of(
            now, command.Actor, AuditAction.Created, account.Id, new FieldChange("role", null, EnumNames<AccountRole>.Of(command.Role))));
        return AccountDetails.Of(account);
    }
}
