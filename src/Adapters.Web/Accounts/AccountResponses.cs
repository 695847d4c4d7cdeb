using Mapster;
using Shop.Adapters.Web.Http.Results;
using Shop.Application.Accounts;
using Shop.Application.Accounts.Sessions;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Web.Accounts;

/// <summary>An account; contains no secrets.</summary>
/// <param name="EmailVerifiedAt">Null for an address that is not verified.</param>
internal sealed record AccountResponse(
    AccountId Id,
    string Email,
    DateTimeOffset? EmailVerifiedAt,
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
/// <param name="AccessToken">The token for the header <c>Authorization: Bearer …</c>.</param>
/// <param name="TokenType">Always <c>Bearer</c>.</param>
/// <param name="ExpiresIn">The lifetime of the access token in seconds.</param>
/// <param name="RefreshToken">The token for a single call of <c>POST /auth/refresh</c>.</param>
/// <param name="RefreshExpiresIn">The lifetime of the refresh token in seconds.</param>
internal sealed record SessionResponse(string AccessToken, string TokenType, long ExpiresIn, string RefreshToken, long RefreshExpiresIn);

/// <summary>A login that has not ended.</summary>
/// <param name="LastUsedAt">The time of the login or of the last refresh.</param>
/// <param name="UserAgent">The client as it named itself then.</param>
/// <param name="Current">Whether the request belongs to it.</param>
internal sealed record AccountSessionResponse(
    SessionId Id, DateTimeOffset CreatedAt, DateTimeOffset LastUsedAt, string? UserAgent, bool Current);

/// <summary>The account of a valid access token, and the expiry of the token.</summary>
internal sealed record VerificationResponse(AccountId AccountId, AccountRole Role, DateTimeOffset ExpiresAt);

internal static class AccountMapping
{
    public static AccountResponse ToResponse(this AccountDetails account) =>
        new(account.Id, account.Email, account.EmailVerifiedAt, account.Profile.Name, account.Role, account.Status, account.Profile.Bio, account.Profile.Phone,
            account.Profile.ShippingAddress, account.Profile.StoreName, account.Profile.NotifyByEmail, account.Version,
            account.CreatedAt, account.UpdatedAt, account.LastLoginAt);

    public static AccountSessionResponse ToResponse(this SessionDetails session) =>
        ResponseMappings.Map<SessionDetails, AccountSessionResponse>(session);

    public static SessionResponse ToResponse(this Session session) =>
        new(session.AccessToken, "Bearer", (long)session.AccessTokenLifetime.TotalSeconds,
            session.RefreshToken, (long)session.RefreshTokenLifetime.TotalSeconds);
}

/// <summary>A listed session has the members of its response.</summary>
internal sealed class AccountMappingRegister : IRegister
{
    public void Register(TypeAdapterConfig config) => config.NewConfig<SessionDetails, AccountSessionResponse>();
}
