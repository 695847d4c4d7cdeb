using Shop.Application.Catalog.Products;
using Shop.Application.Messaging;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Testing.Contracts;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Adapters.Persistence.Tests.Catalog;

public sealed class EfProductExportTests() : PortContract(new EfContractShop())
{
    [Fact]
    public async Task Products_of_every_status_except_deleted_ones_are_exported_in_the_order_of_their_skus()
    {
        var gone = AProduct.Named("Gone").WithSku("a-2");
        await Store(AProduct.Named("Kettle").WithSku("B-1"), AProduct.Named("Cup").WithSku("c-1"), AProduct.Named("Teapot").WithSku("a-1"), gone);
        await Commit(async session => (await session.Products.Find(gone.Id, Token))!.Delete(Some.Admin.Id, TestClock.Start));

        (await All(count: 100)).Select(product => product.Sku).Should().Equal("a-1", "B-1", "c-1");
    }

    [Fact]
    public async Task Products_are_exported_completely_when_read_in_pages()
    {
        await Store([.. Enumerable.Range(0, 7).Select(i => AProduct.Named($"Product {i}").WithSku($"s-{i}"))]);

        (await All(count: 3)).Select(product => product.Sku).Should().Equal(Enumerable.Range(0, 7).Select(i => $"s-{i}"));
    }

    [Fact]
    public async Task An_empty_catalog_is_exported_as_one_empty_page()
    {
        var page = await Read(session => session.ProductExport.Next(null, 10, Token));

        page.Should().BeEquivalentTo(new Page<ExportedProduct>([], HasMore: false, Next: null));
    }

    [Fact]
    public async Task A_product_is_exported_with_its_stock_on_hand_and_its_brand_name()
    {
        var brand = Brand.Create(BrandId.New(TestClock.Start), "Brewster", "brewster");
        await Commit(session => session.Brands.Add(brand));
        await Store(AProduct.Named("Teapot").WithSku("tp-1").OfBrand(brand).WithStock(5));

        (await All(count: 10)).Should().ContainSingle().Which.Should().BeEquivalentTo(new { Sku = "tp-1", Name = "Teapot", Brand = "Brewster", Stock = 5 });
    }

    private async Task<IReadOnlyList<ExportedProduct>> All(int count)
    {
        var all = new List<ExportedProduct>();
        Cursor? after = null;
        do
        {
            var page = await Read(session => session.ProductExport.Next(after, count, Token));
            page.Items.Count.Should().BeLessThanOrEqualTo(count);
            all.AddRange(page.Items);
            after = page.Next;
        }
        while (after is not null);
        return all;
    }
}
