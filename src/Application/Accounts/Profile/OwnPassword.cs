using Shop.Application.Accounts.Sessions;
using Shop.Application.Ports.Accounts;
using Shop.Application.Ports.Security;
using Shop.Domain.Accounts;

namespace Shop.Application.Accounts.Profile;

/// <summary>Checks the password of the actor again before an action for which a stolen access token must not suffice.</summary>
internal sealed class OwnPassword(IAccountRepository accounts, PasswordProof proof)
{
    /// <summary>
    /// Returns the account with the hash that was checked. Rejects with <c>password-wrong</c> and <c>too-many-failed-logins</c>.
    /// </summary>
    /// <param name="field">The field of the request that holds the password.</param>
    public async Task<Account> Prove(Actor owner, string password, string field, string clientAddress, CancellationToken cancellation)
    {
        var account = await accounts.Find(owner.Id, cancellation) ?? throw AccountErrors.NotFound(owner.Id);
        var check = await proof.Check(
            account, password, LoginKey.Of(account.Email.Value, clientAddress), PasswordPurpose.Confirmation, cancellation);
        return check == PasswordCheck.Wrong ? throw AccountErrors.PasswordWrong(field) : account;
    }
}
