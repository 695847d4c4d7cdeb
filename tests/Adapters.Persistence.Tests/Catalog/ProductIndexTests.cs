using Shop.Application.Catalog.Browsing;
using Shop.Application.Messaging;
using Shop.Application.Ports.Catalog;
using Shop.Domain.Catalog;
using Shop.Testing.Data;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Persistence.Tests.Catalog;

[AnyLocale]
public sealed class ProductIndexTests
{
    private const int Published = 5000;

    [Theory]
    [InlineData(ProductStatus.Draft)]
    [InlineData(ProductStatus.Inactive)]
    public async Task Products_that_are_not_published_are_listed_without_reading_those_that_are(ProductStatus status)
    {
        await using var shop = await ShopInstance.On(await ShopDatabases.Create());
        await shop.Query<int>(
            $"""
            INSERT INTO products (id, version, sku, name, slug, status, price_amount, price_currency, category_ids, tag_ids, images, created_at, updated_at)
            SELECT gen_random_uuid(), 1, 'sku-' || number, 'Tea ' || number, 'tea-' || number, CASE WHEN number > {Published} THEN '{status}' ELSE 'Published' END,
                1, 'USD', '{"{}"}', '{"{}"}', '[]', now(), now()
            FROM generate_series(1, {Published} + 3) AS number;
            INSERT INTO variants (id, product_id) SELECT id, id FROM products;
            INSERT INTO stocks (variant_id, on_hand, reserved, version) SELECT id, 1, 0, 1 FROM products
            """);
        await shop.Query<int>("VACUUM ANALYZE products");
        var before = await RowsRead(shop);

        var page = await shop.With<ICatalogReader, Page<ProductDetails>>(catalog => catalog.Browse(
            new ProductFilter(Statuses: [status]), AnAccount.OfAdmin().Actor, ProductSort.Newest, new PageRequest(PageRequest.MaxLimit, null), CancellationToken.None));

        page.Items.Should().HaveCount(3);
        (await RowsRead(shop) - before).Should().BeLessThan(100);
    }

    private static async Task<long> RowsRead(ShopInstance shop)
    {
        await shop.Query<object>("SELECT pg_stat_force_next_flush()");
        return await shop.Query<long>("SELECT coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) FROM pg_stat_user_tables WHERE relname = 'products'");
    }
}
