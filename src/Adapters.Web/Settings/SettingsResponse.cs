using Shop.Application.Settings;

namespace Shop.Adapters.Web.Settings;

/// <summary>The settings of the store; contains no secrets.</summary>
/// <param name="Currency">The single currency of all prices.</param>
/// <param name="Maintenance">Whether only admins may make changes.</param>
internal sealed record SettingsResponse(
    string Title,
    string? Tagline,
    string Currency,
    string? ContactEmail,
    string? ContactPhone,
    bool Maintenance,
    string? MaintenanceMessage,
    long Version)
{
    public static SettingsResponse Of(SettingsDetails settings) => new(
        settings.Store.Title,
        settings.Store.Tagline,
        settings.Currency.Code,
        settings.Store.ContactEmail?.Value,
        settings.Store.ContactPhone,
        settings.Store.Maintenance,
        settings.Store.MaintenanceMessage,
        settings.Version);
}
