using Shop.Application.Accounts;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Web.Accounts;

/// <summary>An account; nothing secret is in it.</summary>
internal sealed record AccountResponse(
    AccountId Id,
    string Email,
    string Name,
    AccountRole Role,
    AccountStatus Status,
    string? Bio,
    string? Phone,
    PostalAddress? ShippingAddress,
    string? StoreName,
    bool NotifyByEmail,
    long Version,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    DateTimeOffset? LastLoginAt);

/// <summary>The tokens of a session.</summary>
/// <param name="AccessToken">For the header <c>Authorization: Bearer …</c>.</param>
/// <param name="TokenType">Always <c>Bearer</c>.</param>
/// <param name="ExpiresIn">For how many seconds the access token is valid.</param>
/// <param name="RefreshToken">Good for one call of <c>POST /auth/refresh</c>.</param>
/// <param name="RefreshExpiresIn">For how many seconds the refresh token is valid.</param>
internal sealed record SessionResponse(string AccessToken, string TokenType, long ExpiresIn, string RefreshToken, long RefreshExpiresIn);

/// <summary>Whose a valid access token is, and until when.</summary>
internal sealed record VerificationResponse(AccountId AccountId, AccountRole Role, DateTimeOffset ExpiresAt);

internal static class AccountMapping
{
    public static AccountResponse ToResponse(this AccountDetails account) =>
        new(account.Id, account.Email, account.Profile.Name, account.Role, account.Status, account.Profile.Bio, account.Profile.Phone,
            account.Profile.ShippingAddress, account.Profile.StoreName, account.Profile.NotifyByEmail, account.Version,
            account.CreatedAt, account.UpdatedAt, account.LastLoginAt);

    public static SessionResponse ToResponse(this Session session) =>
        new(session.AccessToken, "Bearer", (long)session.AccessTokenLifetime.TotalSeconds,
            session.RefreshToken, (long)session.RefreshTokenLifetime.TotalSeconds);
}
