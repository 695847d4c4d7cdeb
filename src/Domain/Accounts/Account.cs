using Shop.Domain.Shared;

namespace Shop.Domain.Accounts;

/// <summary>A login with one role. Owns its profile and status; keeps its id after erasure.</summary>
public sealed class Account : AggregateRoot
{
    public const int NameMaxLength = 200;

    /// <summary>How long a generated password can be used to log in, unless its holder replaces it.</summary>
    public static readonly TimeSpan OneTimePasswordLifetime = TimeSpan.FromHours(24);

    public AccountId Id { get; }

    public EmailAddress Email { get; private set; } = null!;

    /// <summary>The password hash; never returned to clients.</summary>
    public string PasswordHash { get; private set; }

    /// <summary>When a generated password ends, in UTC; null for one that its holder has chosen.</summary>
    public DateTimeOffset? PasswordExpiresAt { get; private set; }

    public AccountProfile Profile { get; private set; } = null!;

    public AccountRole Role { get; private set; }

    public AccountStatus Status { get; private set; }

    public DateTimeOffset CreatedAt { get; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public DateTimeOffset? LastLoginAt { get; private set; }

    /// <summary>When the holder proved to read the e-mail of <see cref="Email"/>, in UTC; null for an address that is not verified.</summary>
    public DateTimeOffset? EmailVerifiedAt { get; private set; }

    /// <summary>When the personal data was erased, in UTC; null for an account that is not erased.</summary>
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

    /// <summary>Whether the account is an admin that may log in.</summary>
    public bool IsActiveAdmin => Role == AccountRole.Admin && MayLogIn;

    /// <summary>Whether notifications about the store are sent to this account by e-mail.</summary>
    public bool AcceptsNotifications => IsActiveAdmin && Profile.NotifyByEmail;

    public Actor ToActor() => new(Id, Role);

    public void LoggedIn(DateTimeOffset at) => LastLoginAt = at;

    /// <summary>Replaces the hash by one of the same password with the current cost.</summary>
    public void Rehash(string passwordHash) => PasswordHash = passwordHash;

    /// <summary>
    /// Replaces the profile; does nothing when it is equal. Rejects a field of another role with <c>field-not-allowed</c>.
    /// </summary>
    public void ChangeProfile(AccountProfile profile, DateTimeOffset at)
    {
        if (profile == Profile)
            return;

        if (profile.Misfit(Role, Profile) is { } misfit)
            throw misfit;

        Profile = profile;
        UpdatedAt = at;
    }

    /// <summary>Replaces the e-mail address; the new one is not verified.</summary>
    public void ChangeEmail(EmailAddress email, DateTimeOffset at)
    {
        if (email == Email)
            return;

        Email = email;
        EmailVerifiedAt = null;
        UpdatedAt = at;
    }

    public void VerifyEmail(DateTimeOffset at)
    {
        EmailVerifiedAt = at;
        UpdatedAt = at;
    }

    public bool HasExpiredPassword(DateTimeOffset at) => PasswordExpiresAt <= at;

    /// <summary>Replaces the password by a generated one, which somebody else has seen.</summary>
    public void GiveOneTimePassword(string passwordHash, DateTimeOffset at)
    {
        ChangePassword(passwordHash, at);
        PasswordExpiresAt = at + OneTimePasswordLifetime;
    }

    public void ChangePassword(string passwordHash, DateTimeOffset at)
    {
        PasswordHash = passwordHash;
        PasswordExpiresAt = null;
        UpdatedAt = at;
    }

    /// <summary>Changes the role and clears the profile fields that the new role does not have.</summary>
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

    /// <summary>
    /// Erases the personal data and disables the account. The id stays, because orders reference it; the e-mail address is free again.
    /// </summary>
    public void Erase(Actor by, DateTimeOffset at)
    {
        Email = EmailAddress.OfNobody(Id);
        EmailVerifiedAt = null;
        Profile = AccountProfile.Named("", AccountRole.Buyer);
        PasswordHash = "";
        PasswordExpiresAt = null;
        Status = AccountStatus.Disabled;
        LastLoginAt = null;
        ErasedAt = at;
        UpdatedAt = at;
        Raise(new AccountErased(Id, by, at));
    }
}
