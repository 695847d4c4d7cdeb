using Shop.Application.Catalog.Browsing;
using Shop.Application.Catalog.Taxonomy;
using Shop.Application.Messaging;
using Shop.Application.Ports.Catalog;
using Shop.Application.Ports.Reports;
using Shop.Application.Reports;
using Shop.Domain.Catalog;
using Shop.Domain.Shared;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Persistence.Tests.Storage;

/// <summary>Lists and reports of a store with many products, orders and views read a bounded number of rows.</summary>
[AnyLocale]
public sealed class GrownPlanTests
{
    private const int Products = 20_000;
    private const int Orders = 5000;

    /// <summary>Rows that a page may read of a table, including those of its own products.</summary>
    private const long MostRead = 300;

    private const string Product = "('00000000-0000-7000-8000-' || lpad(number::text, 12, '0'))::uuid";
    private const string Order = "('00000000-0000-7000-9000-' || lpad(number::text, 12, '0'))::uuid";

    private static readonly DayRange s_always = new(null, null);
    private static readonly PageRequest s_page = new(20, WithTotal: true);

    [Fact]
    public async Task Counts_of_taxa_read_no_products()
    {
        await using var shop = await Start();

        (await RowsRead(shop, "products", async () =>
        {
            (await shop.With<ICategoryTree, IReadOnlyList<Counted<Domain.Catalog.Taxonomy.Category>>>(tree => tree.ReadAll(isCounted: true, CancellationToken.None)))
                .Should().ContainSingle().Which.ProductCount.Should().Be(Products / 1000);
        })).Should().Be(0);
    }

    [Fact]
    public async Task A_brand_in_a_category_is_found_in_the_index_alone()
    {
        await using var shop = await Start();

        (await RowsRead(shop, "products", async () =>
        {
            var page = await shop.With<ICatalogReader, Page<ProductDetails>>(catalog => catalog.Browse(
                new ProductFilter(Brands: ["brewster"], Categories: ["pots"]), null, ProductSort.PriceAscending, new PageRequest(10), CancellationToken.None));
            page.Items.Should().HaveCount(10);
        })).Should().BeLessThan(MostRead);
    }

    [Fact]
    public async Task A_rare_and_a_common_word_read_the_index_of_the_rare_one()
    {
        await using var shop = await Start();
        await Find(shop, "rareword17777", 1);
        var one = await BlocksRead(shop, () => Find(shop, "rareword17777", 1));
        var both = await BlocksRead(
            shop, () => shop.Query<long>("SELECT count(*) FROM products WHERE search_words @@ '(brewster:*) & (rareword17777:*)'"));

        var two = await BlocksRead(shop, () => Find(shop, "brewster rareword17777", 1));

        two.Should().BeLessThanOrEqualTo(one + 2);
        both.Should().BeGreaterThan(two, "one condition on both words reads the index for both");
        await Find(shop, "brewster rareword17777 nothere", 0);
        await Find(shop, "brewstre rareword17777", 1);
    }

    [Fact]
    public async Task Sales_by_product_and_by_day_read_few_orders()
    {
        await using var shop = await Start();

        (await RowsRead(shop, "orders", async () =>
        {
            var products = await shop.With<IStoreReports, Page<ProductSales>>(reports => reports.SalesByProduct(Currency.Of("USD"), s_always, s_page, CancellationToken.None));
            (products.Items.Count, products.Total).Should().Be((20, Orders));
            var days = await shop.With<IStoreReports, Page<DaySales>>(reports => reports.SalesByDay(Currency.Of("USD"), s_always, s_page, CancellationToken.None));
            (days.Items.Count, days.Total).Should().Be((20, 100));
        })).Should().BeLessThan(MostRead);
    }

    [Fact]
    public async Task Views_by_product_and_by_day_read_no_views_of_single_days()
    {
        await using var shop = await Start();

        (await RowsRead(shop, "product_views", async () =>
        {
            var products = await shop.With<IProductViews, Page<ProductViews>>(views => views.ByProduct(s_always, s_page, CancellationToken.None));
            (products.Items.Count, products.Total).Should().Be((20, Products));
            (await shop.With<IProductViews, Page<DayViews>>(views => views.ByDay(s_always, s_page, CancellationToken.None))).Total.Should().Be(100);
        })).Should().Be(0);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(500)]
    public async Task The_report_on_low_stock_reads_the_products_with_low_stock_first(int below)
    {
        await using var shop = await Start();

        (await RowsRead(shop, "stocks", async () =>
        {
            var low = await shop.With<IStoreReports, Page<LowStock>>(reports => reports.LowStock(below, new PageRequest(20), CancellationToken.None));
            low.Items.Should().HaveCount(20);
        })).Should().BeLessThan(MostRead);
    }

    /// <summary>
    /// A store in which every product is of one brand, one in a thousand in a category, one in a hundred almost sold out, and of which a product was
    /// viewed and one in four sold.
    /// </summary>
    private static async Task<ShopInstance> Start()
    {
        var shop = await ShopInstance.On(await ShopDatabases.Create());
        await shop.Query<int>(
            $"""
            INSERT INTO brands (id, name, slug, version) VALUES ('00000000-0000-7000-8000-00000000000b', 'Brewster', 'brewster', 1);
            INSERT INTO categories (id, name, slug, version) VALUES ('00000000-0000-7000-8000-00000000000c', 'Pots', 'pots', 1);
            ALTER TABLE products DISABLE TRIGGER USER;
            INSERT INTO products (
                id, version, sku, name, slug, status, price_amount, price_currency, brand_id, category_ids, tag_ids, images, created_at, updated_at, search_words)
            SELECT {Product}, 1, 'sku-' || number, 'rareword' || number || 'x', 'tea-' || number, 'Published', 1 + number % 7, 'USD',
                '00000000-0000-7000-8000-00000000000b',
                CASE WHEN number % 1000 = 0 THEN ARRAY['00000000-0000-7000-8000-00000000000c'::uuid] ELSE ARRAY[]::uuid[] END, ARRAY[]::uuid[], '[]', now(), now(),
                to_tsvector('simple', 'rareword' || number || 'x brewster')
            FROM generate_series(1, {Products}) AS number;
            ALTER TABLE products ENABLE TRIGGER USER;
            INSERT INTO search_terms VALUES ('brewster'), ('rareword17777x');
            INSERT INTO variants (id, product_id) SELECT id, id FROM products;
            INSERT INTO stocks (variant_id, on_hand, reserved, version)
            SELECT {Product}, CASE WHEN number % 100 = 0 THEN 3 ELSE 100 END, 0, 1 FROM generate_series(1, {Products}) AS number;
            INSERT INTO product_views (product_id, day, views) SELECT {Product}, date '2026-01-01' + number % 100, 1 FROM generate_series(1, {Products}) AS number;
            INSERT INTO orders (id, version, adjustments, buyer_id, created_at, history, paid_at, status, total_amount, total_currency, updated_at)
            SELECT {Order}, 1, '[]', {Product}, now(), '[]', timestamptz '2026-01-01 12:00Z' + number % 100 * interval '1 day', 'Delivered', number, 'USD', now()
            FROM generate_series(1, {Orders}) AS number;
            INSERT INTO order_lines (order_id, position, name, quantity, sku, unit_price_amount, unit_price_currency, variant_id)
            SELECT {Order}, 0, 'Tea', 1, 'TEA', number, 'USD', {Product} FROM generate_series(1, {Orders}) AS number;
            INSERT INTO payments (id, version, amount, attempts, buyer_id, currency, method, order_id, status)
            SELECT {Order}, 1, number, '[]', {Product}, 'USD', 'sim_ok', {Order}, 'Paid' FROM generate_series(1, {Orders}) AS number;
            SELECT rebuild_product_counts(), rebuild_daily_views(), close_days('2026-12-31')
            """);
        await shop.Query<int>("VACUUM ANALYZE");
        return shop;
    }

    private static async Task Find(ShopInstance shop, string text, int count)
    {
        var page = await shop.With<ICatalogReader, Page<ProductDetails>>(catalog => catalog.Browse(
            new ProductFilter(text), null, ProductSort.Newest, new PageRequest(20), CancellationToken.None));
        page.Items.Should().HaveCountGreaterThanOrEqualTo(count);
    }

    private static Task<long> RowsRead(ShopInstance shop, string table, Func<Task> read) => Change(
        shop, $"SELECT coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) FROM pg_stat_user_tables WHERE relname = '{table}'", read);

    private static Task<long> BlocksRead(ShopInstance shop, Func<Task> read) => Change(
        shop, "SELECT idx_blks_read + idx_blks_hit FROM pg_statio_user_indexes WHERE indexrelname = 'ix_products_search_words'", read);

    private static async Task<long> Change(ShopInstance shop, string figure, Func<Task> read)
    {
        await shop.Query<object>("SELECT pg_stat_force_next_flush()");
        var before = await shop.Query<long>(figure);
        await read();
        await shop.Query<object>("SELECT pg_stat_force_next_flush()");
        return await shop.Query<long>(figure) - before;
    }
}
