using Mapster;
using Shop.Adapters.Web.Http.Results;
using Shop.Application.Catalog.Taxonomy;
using Shop.Application.Messaging;
using Shop.Domain.Catalog.Taxonomy;

namespace Shop.Adapters.Web.Catalog.Taxonomy;

/// <summary>A brand.</summary>
/// <param name="ProductCount">The number of published products of the brand.</param>
internal sealed record BrandResponse(BrandId Id, string Name, string Slug, long ProductCount, long Version);

/// <summary>A tag.</summary>
/// <param name="ProductCount">The number of published products with the tag.</param>
internal sealed record TagResponse(TagId Id, string Name, string Slug, long ProductCount, long Version);

/// <summary>A category.</summary>
/// <param name="ParentId">The parent category, or null.</param>
/// <param name="ProductCount">The number of published products in the category and its subcategories.</param>
internal sealed record CategoryResponse(
    CategoryId Id, string Name, string Slug, CategoryId? ParentId, string? Icon, string? Description, long ProductCount, long Version);

/// <summary>A category with its subcategories, ordered by name.</summary>
/// <param name="ParentId">The parent category, or null.</param>
/// <param name="ProductCount">The number of published products in the category and its subcategories.</param>
internal sealed record CategoryBranchResponse(
    CategoryId Id,
    string Name,
    string Slug,
    CategoryId? ParentId,
    string? Icon,
    string? Description,
    long ProductCount,
    long Version,
    IReadOnlyList<CategoryBranchResponse> Children);

/// <summary>A collection.</summary>
/// <param name="ProductCount">The number of published products in the collection.</param>
internal sealed record CollectionResponse(
    CollectionId Id, string Name, string Slug, string? Icon, IReadOnlyList<BannerResponse> Banners, string? Layout, long ProductCount, long Version);

/// <summary>A banner of a collection: a title with text and image.</summary>
internal sealed record BannerResponse(string Title, string? Text, string? ImageUrl);

internal static class TaxonMapping
{
    public static TaxonFields Fields(string name, string? slug) => new(name, slug is null ? default : new Optional<string>(true, slug));

    public static BrandResponse ToResponse(this Counted<Brand> found) =>
        new(found.Taxon.Id, found.Taxon.Name, found.Taxon.Slug, found.ProductCount, found.Taxon.Version);

    public static TagResponse ToResponse(this Counted<Tag> found) =>
        new(found.Taxon.Id, found.Taxon.Name, found.Taxon.Slug, found.ProductCount, found.Taxon.Version);

    public static CategoryResponse ToResponse(this Counted<Category> found)
    {
        var category = found.Taxon;
        return new(category.Id, category.Name, category.Slug, category.ParentId, category.Icon, category.Description, found.ProductCount, category.Version);
    }

    public static CategoryBranchResponse ToResponse(this CategoryBranch branch)
    {
        var (category, count) = branch.Category;
        return new(
            category.Id, category.Name, category.Slug, category.ParentId, category.Icon, category.Description, count, category.Version,
            [.. branch.Children.Select(child => child.ToResponse())]);
    }

    public static CollectionResponse ToResponse(this Counted<Collection> found)
    {
        var (collection, count) = found;
        return new(
            collection.Id, collection.Name, collection.Slug, collection.Icon,
            [.. collection.Banners.Select(ResponseMappings.Map<Banner, BannerResponse>)],
            collection.Layout, count, collection.Version);
    }
}

/// <summary>Banners have the members of their responses.</summary>
internal sealed class TaxonMappingRegister : IRegister
{
    public void Register(TypeAdapterConfig config) => config.NewConfig<Banner, BannerResponse>();
}
