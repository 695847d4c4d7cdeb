using Shop.Application.Accounts.Tokens;
using Shop.Application.Audit;
using Shop.Application.Ports.Accounts;
using Shop.Application.Ports.Audit;
using Shop.Domain.Accounts;
using Shop.Domain.Accounts.Tokens;
using Shop.Domain.Shared;

namespace Shop.Application.Accounts;

/// <summary>
/// Changes the e-mail address of a locked account; the step that its use cases share. The tokens mailed to the old address end, and one that
/// verifies the new address is mailed.
/// </summary>
internal sealed class EmailChange(IAccountRepository accounts, OneTimeTokens tokens, IAuditTrail audit, TimeProvider clock)
{
    /// <summary>Rejects an address of another account with <c>email-taken</c>.</summary>
    /// <returns>Whether it is another address.</returns>
    public async Task<bool> Make(Account account, EmailAddress email, Actor by, CancellationToken cancellation)
    {
        if (await accounts.FindByEmail(email, cancellation) is { } holder && holder.Id != account.Id)
            throw AccountErrors.EmailTaken();
        if (account.Email == email)
            return false;

        var now = clock.GetUtcNow();
        account.ChangeEmail(email, now);
        await tokens.EndAll(account.Id, TokenPurpose.PasswordReset, cancellation);
        await tokens.EndAll(account.Id, TokenPurpose.EmailVerification, cancellation);
        await tokens.RequestVerification(account.Id, email, cancellation);
        audit.Add(AuditEntry.Of(now, by, AuditAction.EmailChanged, account.Id));
        return true;
    }
}
