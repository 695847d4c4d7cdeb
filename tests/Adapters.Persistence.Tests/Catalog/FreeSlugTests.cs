using Shop.Application.Ports.Catalog;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Persistence.Tests.Catalog;

public sealed class FreeSlugTests
{
    private const int Products = 5000;

    [Fact]
    public async Task A_free_slug_is_found_without_reading_slugs_that_only_share_its_prefix()
    {
        await using var shop = await ShopInstance.On(await ShopDatabases.Create());
        await shop.Query<int>(
            $"""
            INSERT INTO products (id, version, sku, name, slug, status, price_amount, price_currency, category_ids, tag_ids, images, created_at, updated_at)
            SELECT gen_random_uuid(), 1, 'sku-' || number, 'Tea ' || number, 'tea-' || md5(number::text), 'Published', 1, 'USD', '{"{}"}', '{"{}"}', '[]', now(), now()
            FROM generate_series(1, {Products}) AS number
            """);
        await shop.Query<int>("VACUUM ANALYZE products");
        var before = await RowsRead(shop);

        (await shop.With<IProductRepository, string>(products => products.FindFreeSlug("tea", CancellationToken.None))).Should().Be("tea");

        (await RowsRead(shop) - before).Should().BeLessThan(100);
    }

    [Fact]
    public async Task A_slug_taken_many_times_gets_the_next_number()
    {
        await using var shop = await ShopInstance.On(await ShopDatabases.Create());
        foreach (var number in Enumerable.Range(1, 20))
            await shop.AddProduct($"Tea{new string('!', number)}", 100, 1);

        (await shop.With<IProductRepository, string>(products => products.FindFreeSlug("tea", CancellationToken.None))).Should().Be("tea-21");
    }

    private static async Task<long> RowsRead(ShopInstance shop)
    {
        await shop.Query<object>("SELECT pg_stat_force_next_flush()");
        return await shop.Query<long>(
            "SELECT seq_tup_read + (SELECT sum(idx_tup_read)::bigint FROM pg_stat_user_indexes WHERE relname = 'products') FROM pg_stat_user_tables WHERE relname = 'products'");
    }
}
