using Shop.Domain.Catalog.Taxonomy;

namespace Shop.Adapters.Site.Admin.Taxonomy;

/// <summary>A banner as it is typed into its form.</summary>
public sealed class BannerDraft
{
    /// <summary>The names of the fields in faults.</summary>
    public static readonly IReadOnlyCollection<string> Fields = ["title", "text", "imageUrl"];

    public string Title { get; set; } = "";

    public string Text { get; set; } = "";

    public string ImageUrl { get; set; } = "";

    public static BannerDraft Of(Banner banner) => new() { Title = banner.Title, Text = banner.Text ?? "", ImageUrl = banner.ImageUrl ?? "" };

    public Banner ToBanner() => new(Title.Trim(), Optional(Text), Optional(ImageUrl));

    /// <summary>Banners in one line each.</summary>
    public static string Shown(IEnumerable<BannerDraft> banners) =>
        string.Join("; ", banners.Select(banner => string.Join(", ", new[] { banner.Title, banner.Text, banner.ImageUrl }.Where(part => part.Length > 0))));

    private static string? Optional(string typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
