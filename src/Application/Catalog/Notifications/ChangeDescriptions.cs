using Shop.Application.Ports.Catalog;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Shared;

namespace Shop.Application.Catalog.Notifications;

/// <summary>
/// Formats field changes of a product for people: prices as amounts; brands, categories, tags and collections by name, or by id when they
/// no longer exist.
/// </summary>
public sealed class ChangeDescriptions(
    ITaxonRepository<Brand, BrandId> brands,
    ITaxonRepository<Category, CategoryId> categories,
    ITaxonRepository<Tag, TagId> tags,
    ITaxonRepository<Collection, CollectionId> collections)
{
    public async Task<IReadOnlyList<FieldChange>> For(IReadOnlyList<FieldChange> changes, CancellationToken cancellation)
    {
        var said = new List<FieldChange>();
        foreach (var (field, before, after) in changes)
            said.Add(new FieldChange(Title(field), await Say(field, before, cancellation), await Say(field, after, cancellation)));
        return said;
    }

    private static string Title(string field) => field switch
    {
        "sku" => "SKU",
        "brandId" => "Brand",
        "categoryIds" => "Categories",
        "tagIds" => "Tags",
        "collectionId" => "Collection",
        "salePrice" => "Sale price",
        _ => $"{char.ToUpperInvariant(field[0])}{field[1..]}",
    };

    private async Task<string> Say(string field, string? value, CancellationToken cancellation) => (field, value) switch
    {
        (_, null or "") => "none",
        ("price" or "salePrice", _) => PriceText.Of(value),
        ("brandId", _) => await Names(brands, value, cancellation),
        ("categoryIds", _) => await Names(categories, value, cancellation),
        ("tagIds", _) => await Names(tags, value, cancellation),
        ("collectionId", _) => await Names(collections, value, cancellation),
        _ => value,
    };

    private static async Task<string> Names<TTaxon, TId>(ITaxonRepository<TTaxon, TId> taxons, string list, CancellationToken cancellation)
        where TTaxon : Taxon<TId>
        where TId : struct, IEntityId<TId>
    {
        string[] ids = list.Split(", ");
        var parsed = ids.Select(id => TId.TryParse(id, null, out var known) ? known : (TId?)null).OfType<TId>();
        var found = await taxons.FindAll([.. parsed], cancellation);
        var names = found.ToDictionary(taxon => taxon.Id.ToString()!, taxon => taxon.Name, StringComparer.Ordinal);
        return string.Join(", ", ids.Select(id => names.GetValueOrDefault(id, id)));
    }
}
