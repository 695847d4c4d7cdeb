using Shop.Adapters.Site.Shared;
using Shop.Adapters.Site.Shared.Text;
using Shop.Application.Accounts.Profile;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Site.Admin.Profile;

/// <summary>The profile of an admin as it is typed into its form.</summary>
public sealed class ProfileDraft
{
    /// <summary>The names of the fields in faults.</summary>
    public static readonly IReadOnlyCollection<string> Fields = ["name", "phone", "bio"];

    public string Name { get; set; } = "";

    public string Phone { get; set; } = "";

    public string Bio { get; set; } = "";

    public bool IsNotified { get; set; }

    public static ProfileDraft Of(AccountProfile profile) => new()
    {
        Name = profile.Name,
        Phone = profile.Phone ?? "",
        Bio = profile.Bio ?? "",
        IsNotified = profile.NotifyByEmail,
    };

    public ProfileFields ToFields() => new(Name.Trim(), TypedText.OrNull(Bio), TypedText.OrNull(Phone), default, default, IsNotified);

    /// <summary>The values, by the names of their fields on the page.</summary>
    internal IEnumerable<(string Field, string Value)> Shown(Texts texts) =>
    [
        (texts["Name"], Name),
        (texts["Phone"], Phone),
        (texts["About you"], Bio),
        (texts["Mail me when another admin changes a product"], IsNotified ? texts["Yes"] : texts["No"]),
    ];
}
