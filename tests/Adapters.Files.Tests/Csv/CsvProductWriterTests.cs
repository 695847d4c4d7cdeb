using Shop.Adapters.Files.Csv;
using Shop.Application.Catalog.Products;
using Shop.Domain.Catalog;
using Shop.Testing.Data;

namespace Shop.Adapters.Files.Tests.Csv;

public sealed class CsvProductWriterTests
{
    [Theory]
    [InlineData("One line\nand another")]
    [InlineData("One line\rand another")]
    [InlineData("One line\r\nand another")]
    public async Task Line_break_of_any_kind_stays_within_its_cell(string description)
    {
        using var content = new MemoryStream();
        await using (var writer = new CsvProductWriter(content))
        {
            await writer.Write(
                new ExportedProduct("CUP", "cup", "Cup", description, null, [], [], null, null, Some.Money(100), null, ProductStatus.Draft, [], 1),
                TestContext.Current.CancellationToken);
            await writer.Flush(TestContext.Current.CancellationToken);
        }

        content.Position = 0;
        var records = await CsvRecords.Read(content, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);

        records.Should().HaveCount(2);
        records[1].Fields[2].Should().Be(description);
    }
}
