using Shop.Application.Settings;

namespace Shop.Adapters.Web.Settings;

/// <summary>The settings of the store; nothing secret is in them.</summary>
/// <param name="Currency">The one currency of all prices.</param>
/// <param name="Maintenance">Whether only admins may change anything for now.</param>
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
