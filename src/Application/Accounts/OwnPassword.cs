using Shop.Application.Ports;
using Shop.Domain.Accounts;

namespace Shop.Application.Accounts;

/// <summary>Lets the owner of an account prove once more that it is theirs, before what a stolen access token must not be enough for.</summary>
internal sealed class OwnPassword(IAccountRepository accounts, PasswordProof proof)
{
    /// <summary>The account with the hash that was checked; refuses with <c>password-wrong</c>.</summary>
    /// <param name="field">Where the request has the password.</param>
    public async Task<Account> Prove(Actor owner, string password, string field, string clientAddress, CancellationToken cancellation)
    {
        var account = await accounts.Find(owner.Id, cancellation) ?? throw AccountErrors.NotFound(owner.Id);
        var check = await proof.Check(account, password, LoginKey.Of(account.Email.Value, clientAddress), cancellation);
        return check == PasswordCheck.Wrong ? throw AccountErrors.PasswordWrong(field) : account;
    }
}
