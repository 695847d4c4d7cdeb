using FsCheck;
using FsCheck.Fluent;
using Shop.Application.Catalog.Products;
using Shop.Domain.Catalog;
using Shop.Domain.Shared;

namespace Shop.Testing.Data;

/// <summary>Arbitrary products of a file, of which no two have the same name, sku or slug.</summary>
public static class SomeExportedProducts
{
    private static readonly Gen<string[]> Slugs = Gen.Choose(0, 3).SelectMany(count => Gen.Elements("tea", "garden-tools", "1", "new-2").ArrayOf(count));

    private static readonly Gen<ExportedProduct> One =
        from sku in SomeTexts.Line
        from name in SomeTexts.Line
        from description in OrNone(SomeTexts.Lines)
        from brand in OrNone(SomeTexts.Line)
        from collection in OrNone(SomeTexts.Line)
        from unit in OrNone(SomeTexts.Line)
        from alt in OrNone(SomeTexts.Line)
        from categories in Slugs
        from tags in Slugs
        from sale in Gen.Choose(0, 1)
        from status in Gen.Elements(Enum.GetValues<ProductStatus>())
        from stock in Gen.Choose(0, 9)
        select new ExportedProduct(
            sku, "", name, description, brand, [.. categories.Distinct(StringComparer.Ordinal)], [.. tags.Distinct(StringComparer.Ordinal)], collection, unit, Some.Money(Money.MaxAmount),
            sale == 0 ? null : Some.Money(0), status, [new ProductImage("https://example.com/a.png", alt)], stock);

    public static Gen<ExportedProduct[]> Of(int count) => One.ArrayOf(count).Select(products => products
        .Select((product, index) => product with { Sku = Numbered(product.Sku, index), Name = Numbered(product.Name, index), Slug = $"product-{index}" }).ToArray());

    /// <summary>The number stands within the text, so that both ends stay what they are.</summary>
    private static string Numbered(string text, int number) => $"{text}{number}{text}";

    private static Gen<string?> OrNone(Gen<string> texts) => Gen.Frequency((1, Gen.Constant<string?>(null)), (4, texts.Select(text => (string?)text)));
}
