using Shop.Domain.Accounts;
using Shop.Testing.Fakes;

namespace Shop.Testing.Data;

/// <summary>An active account with a unique e-mail address.</summary>
public sealed class AnAccount
{
    private readonly AccountRole _role;
    private string? _email;
    private string _name = "Ada Example";
    private string _passwordHash = "hashed:Correct-horse-1";
    private Func<AccountProfile, AccountProfile> _profile = profile => profile;
    private DateTimeOffset _at = TestClock.Start;
    private AccountStatus _status = AccountStatus.Active;
    private bool _isVerified;
    private AccountId? _id;

    private AnAccount(AccountRole role) => _role = role;

    public AccountId Id => _id ??= AccountId.New(_at);

    public Actor Actor => new(Id, _role);

    public static AnAccount OfBuyer() => new(AccountRole.Buyer);

    public static AnAccount OfSeller() => new(AccountRole.Seller);

    public static AnAccount OfAdmin() => new(AccountRole.Admin);

    public AnAccount WithId(AccountId id) => With(() => _id = id);

    public AnAccount Named(string name) => With(() => _name = name);

    public AnAccount WithEmail(string email) => With(() => _email = email);

    /// <param name="password">The plain password; stored as <see cref="FakePasswordHasher"/> hashes it.</param>
    public AnAccount WithPassword(string password) => With(() => _passwordHash = $"hashed:{password}");

    public AnAccount WithProfile(Func<AccountProfile, AccountProfile> change) => With(() => _profile = change);

    public AnAccount LivingAt(PostalAddress address) => WithProfile(profile => profile with { ShippingAddress = address });

    public AnAccount CreatedAt(DateTimeOffset at) => With(() => _at = at);

    public AnAccount Verified() => With(() => _isVerified = true);

    public AnAccount Disabled() => With(() => _status = AccountStatus.Disabled);

    public Account Build()
    {
        var account = Account.Register(Id, EmailAddress.Of(_email ?? $"{Id}@example.com"), _passwordHash, _name, _role, _at);
        account.ChangeProfile(_profile(account.Profile), _at);
        account.ChangeStatus(_status, _at);
        if (_isVerified)
            account.VerifyEmail(_at);
        return account;
    }

    private AnAccount With(Action choice)
    {
        choice();
        return this;
    }
}
