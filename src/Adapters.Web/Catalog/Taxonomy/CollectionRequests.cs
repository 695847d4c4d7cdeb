using System.ComponentModel.DataAnnotations;
using Shop.Application.Catalog.Taxonomy;
using Shop.Application.Messaging;
using Shop.Domain.Catalog;
using Shop.Domain.Catalog.Taxonomy;

namespace Shop.Adapters.Web.Catalog.Taxonomy;

/// <summary>A collection to create, or the new fields of one.</summary>
/// <param name="Name">1–200 characters, unique among collections; case is ignored.</param>
/// <param name="Slug">The name in URLs; derived from the name by default.</param>
/// <param name="Icon">The name or URL of an icon, up to 500 characters.</param>
/// <param name="Banners">Up to 20 banners, in display order.</param>
/// <param name="Layout">The name of a layout of the storefront, up to 40 characters; by default the storefront chooses.</param>
internal sealed record CreateCollectionRequest(
    [property: Length(1, Taxon<CollectionId>.NameMaxLength)] string Name,
    [property: RegularExpression(ProductBounds.SlugPattern)] string? Slug = null,
    [property: MaxLength(Collection.IconMaxLength)] string? Icon = null,
    [property: MaxLength(Collection.MaxBanners)] IReadOnlyList<BannerRequest>? Banners = null,
    [property: MaxLength(Collection.LayoutMaxLength)] string? Layout = null)
{
    public CollectionFields ToFields() => new(TaxonMapping.Fields(Name, Slug), Icon, BannerRequest.ToBanners(Banners), Layout);
}

/// <summary>A JSON merge patch (RFC 7396): an omitted field keeps its value, null empties it.</summary>
internal sealed record ChangeCollectionRequest(
    [property: Length(1, Taxon<CollectionId>.NameMaxLength)] Optional<string> Name = default,
    [property: RegularExpression(ProductBounds.SlugPattern)] Optional<string> Slug = default,
    [property: MaxLength(Collection.IconMaxLength)] Optional<string?> Icon = default,
    [property: MaxLength(Collection.MaxBanners)] Optional<IReadOnlyList<BannerRequest>?> Banners = default,
    [property: MaxLength(Collection.LayoutMaxLength)] Optional<string?> Layout = default)
{
    public CollectionFields ToFields() =>
        new(new TaxonFields(Name, Slug), Icon, Banners.IsGiven ? BannerRequest.ToBanners(Banners.Value) : default, Layout);
}

/// <summary>A banner of a collection: a title with text and image.</summary>
/// <param name="Title">1–200 characters.</param>
/// <param name="Text">Up to 2,000 characters.</param>
/// <param name="ImageUrl">An absolute http or https URL, or the path of an uploaded picture.</param>
internal sealed record BannerRequest(
    [property: Length(1, Banner.TitleMaxLength)] string Title,
    [property: MaxLength(Banner.TextMaxLength)] string? Text = null,
    [property: Length(1, ProductDescription.ImageUrlMaxLength)] string? ImageUrl = null)
{
    public static Optional<IReadOnlyList<Banner>> ToBanners(IReadOnlyList<BannerRequest>? banners) =>
        new(true, [.. (banners ?? []).Select(banner => new Banner(banner.Title, banner.Text, banner.ImageUrl))]);
}
