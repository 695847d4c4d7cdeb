using System.ComponentModel.DataAnnotations;
using Shop.Application.Messaging;
using Shop.Application.Settings;
using Shop.Domain.Accounts;
using Shop.Domain.Settings;

namespace Shop.Adapters.Web.Settings;

/// <summary>The settings to change; omitted fields keep their values. The currency is configured by the operator.</summary>
/// <param name="Title">1–200 characters.</param>
/// <param name="ContactEmail">The e-mail address for customers, or null.</param>
/// <param name="ContactPhone">The phone number for customers, or null.</param>
/// <param name="Maintenance">Whether only admins may make changes.</param>
/// <param name="MaintenanceMessage">The message in responses to rejected changes; null for a default message.</param>
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
