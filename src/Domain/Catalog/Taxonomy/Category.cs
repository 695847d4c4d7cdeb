using Shop.Domain.Shared.Texts;

namespace Shop.Domain.Catalog.Taxonomy;

/// <summary>A product category; categories form a tree, see <see cref="CategoryTree"/>.</summary>
public sealed class Category : Taxon<CategoryId>
{
    public const int IconMaxLength = 500;
    public const int DescriptionMaxLength = 2_000;

    public CategoryId? ParentId { get; private set; }

    /// <summary>The name or URL of a picture, up to 500 characters, or null.</summary>
    public string? Icon { get; private set; }

    /// <summary>Up to 2,000 characters, or null.</summary>
    public string? Description { get; private set => field = Nfc.Of(value); }

    private Category(CategoryId id, string name, string slug)
        : base(id, name, slug)
    {
    }

    public static Category Create(
        CategoryId id, string name, CategoryId? parent, string slug, string? icon = null, string? description = null)
    {
        var category = new Category(id, name, slug);
        category.MoveTo(parent);
        category.Describe(icon, description);
        return category;
    }

    /// <summary>Sets the parent without checks; <see cref="CategoryTree.EnsureFits"/> checks it.</summary>
    public void MoveTo(CategoryId? parent) => ParentId = parent;

    public void Describe(string? icon, string? description)
    {
        Icon = icon;
        Description = description;
    }
}
