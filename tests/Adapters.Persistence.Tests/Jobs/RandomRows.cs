using Shop.Application.Catalog.Products;
using Shop.Application.Jobs.Import;
using Shop.Application.Messaging;
using Shop.Domain.Catalog;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Inventory;
using Shop.Domain.Jobs;
using Shop.Domain.Shared;

namespace Shop.Adapters.Persistence.Tests.Jobs;

/// <summary>Rows of few different values, so that many of them conflict with stored products and with each other, or are invalid.</summary>
internal sealed class RandomRows(int seed)
{
    private static readonly string[] s_skus = ["A-1", "a-1", "B-2", "b-2", "C-3", "D-4", "E-5", "F-6", "G-7", "straße", "STRASSE", "", ".", "H-8", "I-9", "J-10"];

    private static readonly string[] s_names =
        ["Teapot", "TEAPOT", "Tea pot", "Tea-pot!", "Cup", "Jug", "Straße", "strasse", "Éclair", "éclair", "Tray", "Bowl", "Urn", "Lid", "", "Two\nlines", "export"];

    private static readonly string?[] s_brands = ["Acme", "ACME", "Brewster", "Ümlaut", null, " ", "Fresh 1", "Fresh 2", "Fresh 3"];

    private static readonly string[] s_slugs = ["pots", "cups", "new-1", "new-2", "tea-pots", "Bad Slug", "tree"];

    private readonly Random _random = new(seed);

    /// <summary>Rows of a batch.</summary>
    /// <param name="brands">Ids of brands, of which some exist.</param>
    public IReadOnlyList<ImportRow> Next(int firstLine, int count, IReadOnlyList<BrandId> brands) =>
        [.. Enumerable.Range(firstLine, count).Select(line => Row(line, brands))];

    private ImportRow Row(int line, IReadOnlyList<BrandId> brands) => _random.Next(20) switch
    {
        0 => new ImportRow(line, null, new RowError(line, "csv-invalid", "x")),
        1 => new ImportRow(line, Product(brands), new RowError(line, "wrong-type", "price: Must be a number.")),
        _ => new ImportRow(line, Product(brands)),
    };

    private ImportedProduct Product(IReadOnlyList<BrandId> brands) => new(
        new ProductFields(
            One(s_skus),
            Maybe(9, () => One(s_names)),
            Maybe(9, () => Money.Of(_random.Next(1, 50), _random.Next(25) == 0 ? Currency.Of("EUR") : ShopInstance.Dollar)),
            Maybe<string?>(5, () => One<string?>([null, "For tea", "Says \"hi\"", "Zwölf Tassen"])),
            Maybe<BrandId?>(1, () => One(brands)),
            default,
            default,
            default,
            Maybe<string?>(3, () => One<string?>([null, "piece"])),
            Maybe<Money?>(2, () => _random.Next(3) == 0 ? null : Money.Of(_random.Next(1, 50), ShopInstance.Dollar)),
            Maybe(3, () => One([ProductStatus.Published, ProductStatus.Draft, ProductStatus.Inactive])),
            Maybe<IReadOnlyList<ProductImage>>(1, () => [new ProductImage(One(["https://example.com/a.png", "nowhere"]), "A")]),
            Maybe(1, () => One(["teapot", "teapot-2", "cup", "by-sku", "x"]))),
        Maybe(6, () => One([0, 1, 5, 9, 50, -1, Stock.MaxOnHand])),
        new ImportedTaxonomy(
            Maybe(4, () => One(s_brands)),
            Maybe(4, Slugs),
            Maybe(2, Slugs),
            Maybe(2, () => One<string?>([null, "Winter", "WINTER", "Fresh 1"]))));

    private IReadOnlyList<string> Slugs() => [.. Enumerable.Range(0, _random.Next(4)).Select(_ => One(_random.Next(8) == 0 ? s_slugs : s_slugs[..5]))];

    private T One<T>(IReadOnlyList<T> values) => values[_random.Next(values.Count)];

    /// <param name="tenths">How often the field is given.</param>
    private Optional<T> Maybe<T>(int tenths, Func<T> value) => _random.Next(10) < tenths ? new(true, value()) : default;
}
