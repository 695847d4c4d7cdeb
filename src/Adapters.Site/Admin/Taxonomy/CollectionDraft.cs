using System.Text.Json;
using Shop.Adapters.Site.Shared.Text;
using Shop.Application.Catalog.Taxonomy;
using Shop.Application.Json;
using Shop.Application.Messaging;
using Shop.Domain.Catalog.Taxonomy;

namespace Shop.Adapters.Site.Admin.Taxonomy;

/// <summary>A collection as it is typed into its form.</summary>
public sealed class CollectionDraft : TaxonDraft
{
    public string Icon { get; set; } = "";

    public string Layout { get; set; } = "";

    public List<BannerDraft> Banners { get; private set; } = [];

    /// <summary>What is added and removed, as text.</summary>
    internal string Chosen => JsonSerializer.Serialize(Banners, ShopJson.Options);

    public static CollectionDraft Of(Collection collection) => new()
    {
        Name = collection.Name,
        Slug = collection.Slug,
        Icon = collection.Icon ?? "",
        Layout = collection.Layout ?? "",
        Banners = [.. collection.Banners.Select(BannerDraft.Of)],
    };

    public CollectionFields ToCollectionFields() =>
        new(ToFields(), Text(Icon), new Optional<IReadOnlyList<Banner>>(true, [.. Banners.Select(banner => banner.ToBanner())]), Text(Layout));

    /// <summary>Adds the banners again; text that is nothing of the kind changes nothing.</summary>
    internal void Choose(string chosen)
    {
        try
        {
            Banners = JsonSerializer.Deserialize<List<BannerDraft>>(chosen, ShopJson.Options) ?? Banners;
        }
        catch (JsonException)
        {
            return;
        }
    }

    /// <inheritdoc/>
    internal override IEnumerable<(string Field, string Value)> Shown(Texts texts) =>
        [.. base.Shown(texts), (texts["Icon"], Icon), (texts["Layout"], Layout), (texts["Banners"], BannerDraft.Shown(Banners))];
}
