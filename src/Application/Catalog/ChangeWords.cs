using Shop.Application.Ports;
using Shop.Domain.Catalog;
using Shop.Domain.Shared;

namespace Shop.Application.Catalog;

/// <summary>Says changes of a product as people say them: prices as amounts, brands and categories by name where they still have one.</summary>
public sealed class ChangeWords(IBrandRepository brands, ICategoryRepository categories)
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
        "salePrice" => "Sale price",
        _ => $"{char.ToUpperInvariant(field[0])}{field[1..]}",
    };

    private async Task<string> Say(string field, string? value, CancellationToken cancellation) => (field, value) switch
    {
        (_, null or "") => "none",
        ("price" or "salePrice", _) => PriceWords.Of(value),
        ("brandId", _) => await Brand(value, cancellation),
        ("categoryIds", _) => await Categories(value, cancellation),
        _ => value,
    };

    private async Task<string> Brand(string id, CancellationToken cancellation) =>
        BrandId.TryParse(id, null, out var brand) && await brands.Find(brand, cancellation) is { } known ? known.Name : id;

    private async Task<string> Categories(string list, CancellationToken cancellation)
    {
        string[] ids = list.Split(", ");
        var parsed = ids.Select(id => CategoryId.TryParse(id, null, out var category) ? category : (CategoryId?)null).OfType<CategoryId>();
        var known = await categories.FindAll([.. parsed], cancellation);
        var names = known.ToDictionary(category => category.Id.ToString(), category => category.Name, StringComparer.Ordinal);
        return string.Join(", ", ids.Select(id => names.GetValueOrDefault(id, id)));
    }
}
