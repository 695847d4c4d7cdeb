using Shop.Adapters.Site.Shared.Text;
using Shop.Application.Accounts;
using Shop.Application.Accounts.Administration;

namespace Shop.Adapters.Site.Admin.Accounts;

/// <summary>Name, address, phone and bio of an account while an admin corrects them.</summary>
public sealed class ContactDraft
{
    /// <summary>The names of the fields in requests.</summary>
    public static readonly IReadOnlyCollection<string> Fields = ["name", "email", "phone", "bio"];

    public string Name { get; set; } = "";

    public string Email { get; set; } = "";

    public string Phone { get; set; } = "";

    public string Bio { get; set; } = "";

    public static ContactDraft Of(AccountDetails account) =>
        new() { Name = account.Profile.Name, Email = account.Email, Phone = account.Profile.Phone ?? "", Bio = account.Profile.Bio ?? "" };

    public AccountFields ToFields() => new(Name: Name.Trim(), Email: Email.Trim(), Phone: Text(Phone), Bio: Text(Bio));

    /// <summary>The values, by the names of their fields on the page.</summary>
    internal IEnumerable<(string Field, string Value)> Shown(Texts texts) =>
        [(texts["Name"], Name), (texts["E-mail"], Email), (texts["Phone"], Phone), (texts["Bio"], Bio)];

    private static string? Text(string value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
