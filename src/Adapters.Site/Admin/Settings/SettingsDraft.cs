using Shop.Adapters.Site.Shared;
using Shop.Adapters.Site.Shared.Text;
using Shop.Application.Settings;
using Shop.Domain.Settings;

namespace Shop.Adapters.Site.Admin.Settings;

/// <summary>The settings of the store as they are typed into their form.</summary>
public sealed class SettingsDraft
{
    /// <summary>The names of the fields in faults.</summary>
    public static readonly IReadOnlyCollection<string> Fields = ["title", "tagline", "contactEmail", "contactPhone", "maintenance", "maintenanceMessage"];

    public string Title { get; set; } = "";

    public string Tagline { get; set; } = "";

    public string ContactEmail { get; set; } = "";

    public string ContactPhone { get; set; } = "";

    public bool IsClosed { get; set; }

    public string MaintenanceMessage { get; set; } = "";

    public static SettingsDraft Of(StoreDescription store) => new()
    {
        Title = store.Title,
        Tagline = store.Tagline ?? "",
        ContactEmail = store.ContactEmail?.Value ?? "",
        ContactPhone = store.ContactPhone ?? "",
        IsClosed = store.Maintenance,
        MaintenanceMessage = store.MaintenanceMessage ?? "",
    };

    public SettingsFields ToFields() => new(Title.Trim(), TypedText.OrNull(Tagline), TypedText.OrNull(ContactEmail), TypedText.OrNull(ContactPhone), IsClosed, TypedText.OrNull(MaintenanceMessage));

    /// <summary>The values, by the names of their fields on the page.</summary>
    internal IEnumerable<(string Field, string Value)> Shown(Texts texts) =>
    [
        (texts["Title"], Title),
        (texts["Tagline"], Tagline),
        (texts["Contact e-mail"], ContactEmail),
        (texts["Contact phone"], ContactPhone),
        (texts["Maintenance"], IsClosed ? texts["Store closed"] : texts["Store open"]),
        (texts["Message during maintenance"], MaintenanceMessage),
    ];
}
