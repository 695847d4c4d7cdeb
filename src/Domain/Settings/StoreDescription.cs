using Shop.Domain.Accounts;
using Shop.Domain.Shared.Texts;

namespace Shop.Domain.Settings;

/// <summary>The store settings that admins maintain.</summary>
/// <param name="Title">1–200 characters.</param>
/// <param name="Tagline">Up to 500 characters, or null.</param>
/// <param name="ContactEmail">The contact address for buyers, or null.</param>
/// <param name="ContactPhone">The contact phone for buyers, up to 40 characters, or null.</param>
/// <param name="Maintenance">Whether only admins may change anything.</param>
/// <param name="MaintenanceMessage">
/// The message for all other accounts during maintenance, up to 500 characters; null for the default text.
/// </param>
public sealed record StoreDescription(
    string Title, string? Tagline, EmailAddress? ContactEmail, string? ContactPhone, bool Maintenance, string? MaintenanceMessage)
{
    public const int TitleMaxLength = 200;
    public const int TaglineMaxLength = 500;
    public const int ContactPhoneMaxLength = 40;
    public const int MaintenanceMessageMaxLength = 500;

    public string Title { get; init => field = Nfc.Of(value); } = Nfc.Of(Title);

    public string? Tagline { get; init => field = Nfc.Of(value); } = Nfc.Of(Tagline);

    public string? ContactPhone { get; init => field = Nfc.Of(value); } = Nfc.Of(ContactPhone);

    public string? MaintenanceMessage { get; init => field = Nfc.Of(value); } = Nfc.Of(MaintenanceMessage);
}
