using Shop.Application.Ports;
using Shop.Domain.Catalog;
using Shop.Domain.Shared;

namespace Shop.Application.Catalog;

/// <summary>
/// Formats field changes of a product for people: prices as amounts; brands, categories, tags and collections by name, or by id when they
/// no longer exist.
/// </summary>
public sealed class ChangeWords(
    ILabelRepository<Brand, BrandId> brands,
    ILabelRepository<Category, CategoryId> categories,
    ILabelRepository<Tag, TagId> tags,
    ILabelRepository<Collection, CollectionId> collections)
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
        ("price" or "salePrice", _) => PriceWords.Of(value),
        ("brandId", _) => await Names(brands, value, cancellation),
        ("categoryIds", _) => await Names(categories, value, cancellation),
        ("tagIds", _) => await Names(tags, value, cancellation),
        ("collectionId", _) => await Names(collections, value, cancellation),
        _ => value,
    };

    private static async Task<string> Names<TLabel, TId>(ILabelRepository<TLabel, TId> labels, string list, CancellationToken cancellation)
        where TLabel : Label<TId>
        where TId : struct, IEntityId<TId>
    {
        string[] ids = list.Split(", ");
        var parsed = ids.Select(id => TId.TryParse(id, null, out var known) ? known : (TId?)null).OfType<TId>();
        var found = await labels.FindAll([.. parsed], cancellation);
        var names = found.ToDictionary(label => label.Id.ToString()!, label => label.Name, StringComparer.Ordinal);
        return string.Join(", ", ids.Select(id => names.GetValueOrDefault(id, id)));
    }
}
