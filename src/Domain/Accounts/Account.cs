using Shop.Domain.Shared;

namespace Shop.Domain.Accounts;

/// <summary>A person who buys, sells or runs the store.</summary>
public sealed class Account : AggregateRoot
{
    public const int NameMaxLength = 200;

    public AccountId Id { get; }

    public EmailAddress Email { get; private set; } = null!;

    /// <summary>What the password hasher made of the password; never leaves the core.</summary>
    public string PasswordHash { get; private set; }

    public AccountProfile Profile { get; private set; } = null!;

    public AccountRole Role { get; private set; }

    public AccountStatus Status { get; private set; }

    public DateTimeOffset CreatedAt { get; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public DateTimeOffset? LastLoginAt { get; private set; }

    private Account(AccountId id, string passwordHash, AccountRole role, DateTimeOffset createdAt)
    {
        Id = id;
        PasswordHash = passwordHash;
        Role = role;
        CreatedAt = createdAt;
        UpdatedAt = createdAt;
    }

    public static Account Register(AccountId id, EmailAddress email, string passwordHash, string name, AccountRole role, DateTimeOffset at)
    {
        var account = new Account(id, passwordHash, role, at)
        {
            Email = email,
            Profile = AccountProfile.Named(name, role),
        };
        account.Raise(new AccountRegistered(id, role));
        return account;
    }

    public bool MayLogIn => Status == AccountStatus.Active;

    public void LoggedIn(DateTimeOffset at) => LastLoginAt = at;

    /// <summary>Takes the hash of the same password made with today's cost.</summary>
    public void Rehash(string passwordHash) => PasswordHash = passwordHash;

    /// <summary>Refuses with <c>field-not-allowed</c> a field of another role; does nothing when nothing changed.</summary>
    public void ChangeProfile(AccountProfile profile, DateTimeOffset at)
    {
        if (profile == Profile)
            return;

        profile.EnsureFits(Role, Profile);
        Profile = profile;
        UpdatedAt = at;
    }
}
