using Shop.Domain.Accounts;
using Shop.Domain.Shared;

namespace Shop.Domain.Settings;

/// <summary>The settings of the store; a single instance.</summary>
public sealed class StoreSettings : AggregateRoot
{
    /// <summary>Used in place of an id.</summary>
    public const string Name = "settings";

    public string Title { get; private set; } = "Shop";

    public string? Tagline { get; private set; }

    public EmailAddress? ContactEmail { get; private set; }

    public string? ContactPhone { get; private set; }

    public bool Maintenance { get; private set; }

    public string? MaintenanceMessage { get; private set; }

    private StoreSettings()
    {
    }

    /// <summary>The settings before their first change.</summary>
    public static StoreSettings Begin() => new();

    public StoreDescription Describe() => new(Title, Tagline, ContactEmail, ContactPhone, Maintenance, MaintenanceMessage);

    public void Change(StoreDescription description)
    {
        Title = description.Title;
        Tagline = description.Tagline;
        ContactEmail = description.ContactEmail;
        ContactPhone = description.ContactPhone;
        Maintenance = description.Maintenance;
        MaintenanceMessage = description.MaintenanceMessage;
    }
}
