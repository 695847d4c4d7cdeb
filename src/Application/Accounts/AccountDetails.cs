using Shop.Domain.Accounts;

namespace Shop.Application.Accounts;

/// <summary>An account as returned to its owner and to admins; without the password hash.</summary>
public sealed record AccountDetails(
    AccountId Id,
    string Email,
    DateTimeOffset? EmailVerifiedAt,
    AccountProfile Profile,
    AccountRole Role,
    AccountStatus Status,
    long Version,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    DateTimeOffset? LastLoginAt)
{
    public static AccountDetails Of(Account account) =>
        new(account.Id, account.Email.Value, account.EmailVerifiedAt, account.Profile, account.Role, account.Status, account.Version,
            account.CreatedAt, account.UpdatedAt, account.LastLoginAt);
}
