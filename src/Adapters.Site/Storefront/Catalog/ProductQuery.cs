using Shop.Adapters.Site.Shared;
using Shop.Adapters.Site.Shared.Text;
using Shop.Application.Catalog.Browsing;
using Shop.Application.Json;
using Shop.Application.Messaging;
using Shop.Domain.Shared;

namespace Shop.Adapters.Site.Storefront.Catalog;

/// <summary>The state of a product list, all of which stands in its address.</summary>
/// <param name="Path">The path of the list: <c>/search</c>, or that of a category, brand, tag or collection.</param>
public sealed record ProductQuery(string Path, string? Q, ProductSort? Sort, IReadOnlyList<KeyValuePair<string, string>> Filters)
{
    public const string Brand = "brand";
    public const string Category = "category";
    public const string Tag = "tag";
    public const string MinPrice = "minPrice";
    public const string MaxPrice = "maxPrice";
    public const string InStock = "inStock";

    private static readonly string[] s_filters = [Category, Brand, Tag, MinPrice, MaxPrice, InStock];

    /// <summary>Reads the address; ignores values that it does not offer.</summary>
    public static ProductQuery Of(HttpRequest request)
    {
        var query = request.Query;
        return new ProductQuery(
            request.Path,
            TypedText.Line(query["q"]),
            EnumNames<ProductSort>.TryParse(query["sort"], out var sort) ? sort : null,
            [.. s_filters.SelectMany(name => query[name].Select(value => TypedText.Line(value)).OfType<string>().Select(value => KeyValuePair.Create(name, value)))]);
    }

    public bool Has(string name, string value) => Filters.Contains(KeyValuePair.Create(name, value));

    public string? Value(string name) => Filters.FirstOrDefault(filter => filter.Key == name).Value;

    /// <summary>The sort order, which the search text decides when none was chosen.</summary>
    public ProductSort Order => Sort is { } chosen && (chosen != ProductSort.Relevance || Q is not null)
        ? chosen
        : Q is null ? ProductSort.Newest : ProductSort.Relevance;

    /// <summary>The filter of the use case.</summary>
    public ProductFilter ToFilter(ProductFilter fixedPart, Currency currency) => fixedPart with
    {
        Q = Q,
        Brands = Values(Brand) ?? fixedPart.Brands,
        Categories = Values(Category) ?? fixedPart.Categories,
        Tags = Values(Tag) ?? fixedPart.Tags,
        MinPrice = Amount.Parse(Value(MinPrice), currency),
        MaxPrice = Amount.Parse(Value(MaxPrice), currency),
        InStock = Has(InStock, "true"),
    };

    /// <summary>The first page of the list without one of its filters.</summary>
    public string Without(KeyValuePair<string, string> filter) => Address(Filters.Where(other => other.Key != filter.Key || other.Value != filter.Value)).Beginning;

    /// <summary>The first page of the list with a further filter.</summary>
    public string With(string name, string value) => Address(Filters.Append(KeyValuePair.Create(name, value))).Beginning;

    public string Following(Cursor cursor) => Address(Filters).Following(cursor);

    /// <summary>Null for the first page.</summary>
    public Cursor? Cursor(HttpRequest request) => Address(Filters).Read(request.Query[ListAddress.After]);

    private ListAddress Address(IEnumerable<KeyValuePair<string, string>> filters) => new(
        Path, [("q", Q), .. filters.Select(filter => (filter.Key, (string?)filter.Value)), ("sort", Sort is { } sort ? EnumNames<ProductSort>.Of(sort) : null)]);

    private string[]? Values(string name)
    {
        string[] values = [.. Filters.Where(filter => filter.Key == name).Select(filter => filter.Value).Take(ProductFilter.MaxValues)];
        return values.Length == 0 ? null : values;
    }
}
