using System.ComponentModel.DataAnnotations;
using Shop.Application.Messaging;
using Shop.Application.Settings;
using Shop.Domain.Accounts;
using Shop.Domain.Settings;

namespace Shop.Adapters.Web.Settings;

/// <summary>The settings to change; what is left out stays as it is. The currency is the operator's.</summary>
/// <param name="Title">1–200 characters.</param>
/// <param name="ContactEmail">Where buyers write to, or null.</param>
/// <param name="ContactPhone">Where buyers call, or null.</param>
/// <param name="Maintenance">Whether only admins may change anything for now.</param>
/// <param name="MaintenanceMessage">What everybody else is told meanwhile; null for the usual words.</param>
internal sealed record ChangeSettingsRequest(
    [property: Length(1, StoreDescription.TitleMaxLength)] Optional<string> Title = default,
    [property: MaxLength(StoreDescription.TaglineMaxLength)] Optional<string?> Tagline = default,
    [property: MaxLength(EmailAddress.MaxLength)] Optional<string?> ContactEmail = default,
    [property: MaxLength(StoreDescription.ContactPhoneMaxLength)] Optional<string?> ContactPhone = default,
    Optional<bool> Maintenance = default,
    [property: MaxLength(StoreDescription.MaintenanceMessageMaxLength)] Optional<string?> MaintenanceMessage = default)
{
    public SettingsFields ToFields() => new(Title, Tagline, ContactEmail, ContactPhone, Maintenance, MaintenanceMessage);
}
