using Shop.Adapters.Site.Shared.Text;
using Shop.Application.Catalog.Taxonomy;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Shared;

namespace Shop.Adapters.Site.Admin.Taxonomy;

/// <summary>A category as it is typed into its form.</summary>
public sealed class CategoryDraft : TaxonDraft
{
    /// <summary>The id of the parent; empty at the top level.</summary>
    public string Parent { get; set; } = "";

    public string Icon { get; set; } = "";

    public string Description { get; set; } = "";

    public static CategoryDraft Of(Category category) => new()
    {
        Name = category.Name,
        Slug = category.Slug,
        Parent = category.ParentId?.ToString() ?? "",
        Icon = category.Icon ?? "",
        Description = category.Description ?? "",
    };

    public CategoryFields ToCategoryFields() => new(ToFields(), EntityId.TryParse<CategoryId>(Parent, out var parent) ? parent : null, Text(Icon), Text(Description));

    /// <inheritdoc/>
    internal override IEnumerable<(string Field, string Value)> Shown(Texts texts) =>
        [.. base.Shown(texts), (texts["Parent"], Parent), (texts["Icon"], Icon), (texts["Description"], Description)];
}
