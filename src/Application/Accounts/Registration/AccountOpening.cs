using Shop.Application.Accounts.Tokens;
using Shop.Application.Audit;
using Shop.Application.Json;
using Shop.Application.Ports.Accounts;
using Shop.Application.Ports.Audit;
using Shop.Domain.Accounts;
using Shop.Domain.Shared;

namespace Shop.Application.Accounts.Registration;

/// <summary>Adds accounts; the step that registration, admins and the operator share.</summary>
internal sealed class AccountOpening(IAccountRepository accounts, OneTimeTokens tokens, IAuditTrail audit, TimeProvider clock)
{
    /// <summary>Rejects a known e-mail address with <c>email-taken</c>, before anything is hashed, which is slow.</summary>
    public async Task EnsureFree(string email, CancellationToken cancellation)
    {
        if (await accounts.FindByEmail(EmailAddress.Of(email), cancellation) is not null)
            throw AccountErrors.EmailTaken();
    }

    /// <summary>
    /// Adds a validated account whose password is already hashed, within a unit of work, and mails a token that verifies its address. Rejects a known e-mail address with
    /// <c>email-taken</c>.
    /// </summary>
    /// <param name="isOneTime">Whether the password was generated and must be replaced.</param>
    /// <param name="actor">The admin who creates it; null for a registration and for the operator.</param>
    public async Task<AccountDetails> Open(
        string email, string passwordHash, string name, AccountRole role, Actor? actor, CancellationToken cancellation, bool isOneTime = false)
    {
        var address = EmailAddress.Of(email);
        await EnsureFree(email, cancellation);

        var now = clock.GetUtcNow();
        var account = Account.Register(AccountId.New(now), address, passwordHash, name, role, now);
        if (isOneTime)
            account.GiveOneTimePassword(passwordHash, now);
        accounts.Add(account);
        audit.Add(AuditEntry.Of(
            now, actor, AuditAction.Created, account.Id, new FieldChange("role", null, EnumNames<AccountRole>.Of(role))));

        // Nothing depends on the address of an admin, and the one of the first admin may be no mailbox.
        if (role != AccountRole.Admin)
            await tokens.RequestVerification(account.Id, address, cancellation);
        return AccountDetails.Of(account);
    }
}
