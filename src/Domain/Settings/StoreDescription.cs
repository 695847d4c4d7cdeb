using Shop.Domain.Accounts;

namespace Shop.Domain.Settings;

/// <summary>What admins decide for the whole store.</summary>
/// <param name="Title">1–200 characters.</param>
/// <param name="Tagline">Up to 500 characters, or null.</param>
/// <param name="ContactEmail">Where buyers write to, or null.</param>
/// <param name="ContactPhone">Where buyers call, up to 40 characters, or null.</param>
/// <param name="Maintenance">Whether only admins may change anything for now.</param>
/// <param name="MaintenanceMessage">What everybody else is told meanwhile, up to 500 characters; null for the usual words.</param>
public sealed record StoreDescription(
    string Title, string? Tagline, EmailAddress? ContactEmail, string? ContactPhone, bool Maintenance, string? MaintenanceMessage)
{
    public const int TitleMaxLength = 200;
    public const int TaglineMaxLength = 500;
    public const int ContactPhoneMaxLength = 40;
    public const int MaintenanceMessageMaxLength = 500;
}
