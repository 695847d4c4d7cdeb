using Shop.Domain.Shared.Texts;

namespace Shop.Domain.Catalog.Taxonomy;

/// <summary>A curated group of products with its own presentation, such as a season or a department.</summary>
public sealed class Collection : Taxon<CollectionId>
{
    public const int IconMaxLength = 500;
    public const int LayoutMaxLength = 40;
    public const int MaxBanners = 20;

    /// <summary>The name or URL of a picture, up to 500 characters, or null.</summary>
    public string? Icon { get; private set; }

    /// <summary>Up to 20, in display order.</summary>
    public IReadOnlyList<Banner> Banners { get; private set; } = [];

    /// <summary>The name of the storefront layout, up to 40 characters; null for the default.</summary>
    public string? Layout { get; private set; }

    private Collection(CollectionId id, string name, string slug)
        : base(id, name, slug)
    {
    }

    public static Collection Create(
        CollectionId id, string name, string slug, string? icon = null, IReadOnlyList<Banner>? banners = null, string? layout = null)
    {
        var collection = new Collection(id, name, slug);
        collection.Show(icon, banners ?? [], layout);
        return collection;
    }

    public void Show(string? icon, IReadOnlyList<Banner> banners, string? layout)
    {
        Icon = icon;
        Layout = layout;
        if (!Banners.SequenceEqual(banners))
            Banners = banners;
    }
}

/// <summary>A picture with text at the top of a collection.</summary>
/// <param name="Title">1–200 characters.</param>
/// <param name="Text">Up to 2,000 characters, or null.</param>
/// <param name="ImageUrl">An absolute http or https URL of up to 2,000 characters, the path of an uploaded picture, or null.</param>
public sealed record Banner(string Title, string? Text, string? ImageUrl)
{
    public const int TitleMaxLength = 200;
    public const int TextMaxLength = 2_000;

    public string Title { get; init => field = Nfc.Of(value); } = Nfc.Of(Title);

    public string? Text { get; init => field = Nfc.Of(value); } = Nfc.Of(Text);
}
