using Shop.Adapters.Site.Shared.Text;
using Shop.Application.Catalog.Taxonomy;
using Shop.Application.Messaging;

namespace Shop.Adapters.Site.Admin.Taxonomy;

/// <summary>A taxon as it is typed into its form.</summary>
public class TaxonDraft
{
    public string Name { get; set; } = "";

    public string Slug { get; set; } = "";

    public TaxonFields ToFields() => new(Name.Trim(), string.IsNullOrWhiteSpace(Slug) ? default(Optional<string>) : Slug.Trim());

    /// <summary>The values, by the names of their fields on the page.</summary>
    internal virtual IEnumerable<(string Field, string Value)> Shown(Texts texts) => [(texts["Name"], Name), (texts["Slug"], Slug)];

    private protected static string? Text(string typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
