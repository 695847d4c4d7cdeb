using System.Text.Json;
using Shop.Application.Json;
using Shop.Domain.Catalog.Taxonomy;

namespace Shop.Application.SampleData;

/// <summary>The sample data, read from embedded resources.</summary>
internal sealed record SampleStore(
    IReadOnlyList<SampleAccount> Accounts,
    IReadOnlyList<string> Brands,
    IReadOnlyList<SampleCategory> Categories,
    IReadOnlyList<SampleTag> Tags,
    IReadOnlyList<SampleCollection> Collections)
{
    private const string StoreFile = "Shop.Application.SampleData.store.json";
    private const string ProductsFile = "Shop.Application.SampleData.products.ndjson";

    public static SampleStore Read()
    {
        using var file = Open(StoreFile);
        return JsonSerializer.Deserialize<SampleStore>(file, ShopJson.Options)!;
    }

    public static IReadOnlyList<SampleProduct> ReadProducts()
    {
        using var lines = new StreamReader(Open(ProductsFile));
        var products = new List<SampleProduct>();
        while (lines.ReadLine() is { } line)
            products.Add(JsonSerializer.Deserialize<SampleProduct>(line, ShopJson.Options)!);
        return products;
    }

    private static Stream Open(string file) => typeof(SampleStore).Assembly.GetManifestResourceStream(file)!;
}

/// <param name="Parent">The slug of a preceding category, or null.</param>
internal sealed record SampleCategory(string Slug, string Name, string? Parent);

/// <param name="Categories">The slugs of the categories whose products have the tag.</param>
internal sealed record SampleTag(string Name, IReadOnlyList<string> Categories);

/// <param name="Categories">The slugs of the categories whose products belong to the collection.</param>
internal sealed record SampleCollection(
    string Name, string Icon, string Layout, IReadOnlyList<Banner> Banners, IReadOnlyList<string> Categories);
