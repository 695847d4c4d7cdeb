using FsCheck;
using FsCheck.Fluent;
using Shop.Application.Catalog.Products;
using Shop.Application.Jobs.Import;
using Shop.Domain.Jobs;
using Shop.Domain.Shared;
using Shop.Testing;
using Shop.Testing.Data;

namespace Shop.Adapters.Files.Tests;

public sealed class ProductFilesTests
{
    private static readonly ProductFiles s_files = new(new StorePolicy(Some.Money(0).Currency));

    [Theory]
    [InlineData(ImportFormat.Csv)]
    [InlineData(ImportFormat.Ndjson)]
    public void Every_text_is_read_as_it_was_written(ImportFormat format) =>
        Prop.ForAll(SomeExportedProducts.Of(3).ToArbitrary(), products => Task.Run(async () =>
        {
            var file = await Written(products, format);

            var rows = await s_files.Read(new MemoryStream(file), new ImportOptions(format, Upsert: false, DryRun: false), CancellationToken.None).ToListAsync();

            rows.SelectMany(row => row.Errors).Should().BeEmpty();
            (await Written(rows.Select(row => Exported(row.Product!)), format)).Should().Equal(file);
        })).Check(Seed.Config(500));

    private static async Task<byte[]> Written(IEnumerable<ExportedProduct> products, ImportFormat format)
    {
        using var content = new MemoryStream();
        await using (var writer = s_files.Write(content, format))
        {
            foreach (var product in products)
                await writer.Write(product, CancellationToken.None);
            await writer.Flush(CancellationToken.None);
        }

        return content.ToArray();
    }

    /// <summary>The product as a shop exports it that has imported it.</summary>
    private static ExportedProduct Exported(ImportedProduct product)
    {
        var ((sku, name, price, description, _, _, _, _, unit, sale, status, images, slug), stock, (brand, categories, tags, collection)) = product;
        return new ExportedProduct(
            sku.Value, slug.Value, name.Value, description.Value, brand.Value, categories.Value ?? [], tags.Value ?? [], collection.Value, unit.Value, price.Value,
            sale.Value, status.Value, images.Value ?? [], stock.Value);
    }
}
