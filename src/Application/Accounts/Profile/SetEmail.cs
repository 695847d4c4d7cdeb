using MediatR;
using Shop.Application.Audit;
using Shop.Application.Messaging;
using Shop.Application.Ports.Accounts;
using Shop.Application.Ports.Audit;
using Shop.Domain.Accounts;

namespace Shop.Application.Accounts.Profile;

/// <summary>
/// Changes the e-mail address of an account whose password was checked. Rejects with <c>email-taken</c>, and with <c>password-wrong</c>
/// when the password was changed after the check.
/// </summary>
internal sealed record SetEmail(Actor Owner, EmailAddress Email, string CheckedHash) : ICommand<Unit>;

internal sealed class SetEmailHandler(IAccountRepository accounts, IAuditTrail audit, TimeProvider clock) : IRequestHandler<SetEmail, Unit>
{
    public async Task<Unit> Handle(SetEmail command, CancellationToken cancellationToken)
    {
        var account = await accounts.Lock(command.Owner.Id, cancellationToken) ?? throw AccountErrors.NotFound(command.Owner.Id);
        if (account.PasswordHash != command.CheckedHash)
            throw AccountErrors.PasswordWrong("password");
        if (await accounts.FindByEmail(command.Email, cancellationToken) is { } holder && holder.Id != account.Id)
            throw AccountErrors.EmailTaken();
        if (account.Email == command.Email)
            return Unit.Value;

        var now = clock.GetUtcNow();
        account.ChangeEmail(command.Email, now);
        audit.Add(AuditEntry.Of(now, command.Owner, AuditAction.EmailChanged, account.Id));
        return Unit.Value;
    }
}
