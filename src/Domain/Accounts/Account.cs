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

    /// <summary>When the personal data was erased; null for an account that is there.</summary>
    public DateTimeOffset? ErasedAt { get; private set; }

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

    public bool MayLogIn => Status == AccountStatus.Active && ErasedAt is null;

    /// <summary>Whether the store can be run by this account.</summary>
    public bool IsActiveAdmin => Role == AccountRole.Admin && MayLogIn;

    /// <summary>Whether news of the store are mailed here.</summary>
    public bool WantsNews => IsActiveAdmin && Profile.NotifyByEmail;

    public Actor ToActor() => new(Id, Role);

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

    public void ChangeEmail(EmailAddress email, DateTimeOffset at)
    {
        if (email == Email)
            return;

        Email = email;
        UpdatedAt = at;
    }

    public void ChangePassword(string passwordHash, DateTimeOffset at)
    {
        PasswordHash = passwordHash;
        UpdatedAt = at;
    }

    /// <summary>Gives the account another role; the fields of its profile that accounts of that role do not have are emptied.</summary>
    public void ChangeRole(AccountRole role, DateTimeOffset at)
    {
        if (role == Role)
            return;

        Role = role;
        Profile = Profile.FitTo(role);
        UpdatedAt = at;
    }

    public void ChangeStatus(AccountStatus status, DateTimeOffset at)
    {
        if (status == Status)
            return;

        Status = status;
        UpdatedAt = at;
    }

    /// <summary>Has the news mailed once they are committed.</summary>
    public void Tell(EventId about, string subject, string text, string html) => Raise(new NewsDue(Id, about, subject, text, html));

    /// <summary>Forgets the person and keeps the id, which orders name. The e-mail address is free again.</summary>
    public void Erase(DateTimeOffset at)
    {
        Email = EmailAddress.OfNobody(Id);
        Profile = AccountProfile.Named("", AccountRole.Buyer);
        PasswordHash = "";
        Status = AccountStatus.Disabled;
        LastLoginAt = null;
        ErasedAt = at;
        UpdatedAt = at;
    }
}
