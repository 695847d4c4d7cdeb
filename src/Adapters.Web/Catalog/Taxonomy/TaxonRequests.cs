using System.ComponentModel.DataAnnotations;
using Shop.Application.Catalog.Taxonomy;
using Shop.Application.Messaging;
using Shop.Domain.Catalog.Taxonomy;

namespace Shop.Adapters.Web.Catalog.Taxonomy;

/// <summary>A request that contains only the fields that all kinds of taxa share.</summary>
internal interface ITaxonRequest
{
    TaxonFields ToFields();
}

/// <summary>A brand to create, or the new fields of one.</summary>
/// <param name="Name">1–200 characters, unique among brands; case is ignored.</param>
/// <param name="Slug">The name in URLs; derived from the name by default.</param>
internal sealed record CreateBrandRequest(
    [property: Length(1, Taxon<BrandId>.NameMaxLength)] string Name,
    [property: RegularExpression(ProductBounds.SlugPattern)] string? Slug = null) : ITaxonRequest
{
    public TaxonFields ToFields() => TaxonMapping.Fields(Name, Slug);
}

/// <summary>A JSON merge patch (RFC 7396): an omitted field keeps its value.</summary>
internal sealed record ChangeBrandRequest(
    [property: Length(1, Taxon<BrandId>.NameMaxLength)] Optional<string> Name = default,
    [property: RegularExpression(ProductBounds.SlugPattern)] Optional<string> Slug = default) : ITaxonRequest
{
    public TaxonFields ToFields() => new(Name, Slug);
}

/// <summary>A tag to create, or the new fields of one.</summary>
/// <param name="Name">1–200 characters, unique among tags; case is ignored.</param>
/// <param name="Slug">The name in URLs; derived from the name by default.</param>
internal sealed record CreateTagRequest(
    [property: Length(1, Taxon<TagId>.NameMaxLength)] string Name,
    [property: RegularExpression(ProductBounds.SlugPattern)] string? Slug = null) : ITaxonRequest
{
    public TaxonFields ToFields() => TaxonMapping.Fields(Name, Slug);
}

/// <summary>A JSON merge patch (RFC 7396): an omitted field keeps its value.</summary>
internal sealed record ChangeTagRequest(
    [property: Length(1, Taxon<TagId>.NameMaxLength)] Optional<string> Name = default,
    [property: RegularExpression(ProductBounds.SlugPattern)] Optional<string> Slug = default) : ITaxonRequest
{
    public TaxonFields ToFields() => new(Name, Slug);
}

/// <summary>A category to create, or the new fields of one.</summary>
/// <param name="Name">1–200 characters, unique among categories; case is ignored.</param>
/// <param name="Slug">The name in URLs; derived from the name by default.</param>
/// <param name="ParentId">The parent category; none for a category at the top level. The tree has at most 20 levels.</param>
/// <param name="Icon">The name or URL of an icon, up to 500 characters.</param>
/// <param name="Description">Up to 2,000 characters.</param>
internal sealed record CreateCategoryRequest(
    [property: Length(1, Taxon<CategoryId>.NameMaxLength)] string Name,
    [property: RegularExpression(ProductBounds.SlugPattern)] string? Slug = null,
    CategoryId? ParentId = null,
    [property: MaxLength(Category.IconMaxLength)] string? Icon = null,
    [property: MaxLength(Category.DescriptionMaxLength)] string? Description = null)
{
    public CategoryFields ToFields() => new(TaxonMapping.Fields(Name, Slug), ParentId, Icon, Description);
}

/// <summary>A JSON merge patch (RFC 7396): an omitted field keeps its value, null empties it.</summary>
internal sealed record ChangeCategoryRequest(
    [property: Length(1, Taxon<CategoryId>.NameMaxLength)] Optional<string> Name = default,
    [property: RegularExpression(ProductBounds.SlugPattern)] Optional<string> Slug = default,
    Optional<CategoryId?> ParentId = default,
    [property: MaxLength(Category.IconMaxLength)] Optional<string?> Icon = default,
    [property: MaxLength(Category.DescriptionMaxLength)] Optional<string?> Description = default)
{
    public CategoryFields ToFields() => new(new TaxonFields(Name, Slug), ParentId, Icon, Description);
}
