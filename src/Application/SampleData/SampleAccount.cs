using Shop.Domain.Accounts;

namespace Shop.Application.SampleData;

/// <summary>Somebody of the sample store. The id is the same in every store, and so tells for good that the sample data was loaded.</summary>
internal sealed record SampleAccount(AccountId Id, string Email, string Name, AccountRole Role, string? StoreName)
{
    public Account Register(string passwordHash, DateTimeOffset at)
    {
        var account = Account.Register(Id, EmailAddress.Of(Email), passwordHash, Name, Role, at);
        account.ChangeProfile(account.Profile with { StoreName = StoreName }, at);
        return account;
    }
}
