using Shop.Domain.Accounts;

namespace Shop.Application.SampleData;

/// <summary>
/// An account of the sample store. Its id is the same in every store, so that its presence marks the sample data as loaded.
/// </summary>
internal sealed record SampleAccount(AccountId Id, string Email, string Name, AccountRole Role, string? StoreName)
{
    public Account Register(string passwordHash, DateTimeOffset at)
    {
        var account = Account.Register(Id, EmailAddress.Of(Email), passwordHash, Name, Role, at);
        account.VerifyEmail(at);
        account.ChangeProfile(account.Profile with { StoreName = StoreName }, at);
        return account;
    }
}
