using Npgsql;
using Shop.Application.Operations;
using Shop.Application.Ports.Operations;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Testing.Contracts;
using Shop.Testing.Data;
using Shop.Testing.Fakes;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Persistence.Tests.Catalog;

/// <summary>The stored numbers of products of each taxon.</summary>
public sealed class ProductCountsTests() : PortContract(new EfContractShop())
{
    [Fact]
    public async Task A_product_in_several_categories_counts_once_for_the_category_above_them_wherever_that_moves()
    {
        var kitchen = Category.Create(CategoryId.New(TestClock.Start), "Kitchen", null, "kitchen");
        var pots = Category.Create(CategoryId.New(TestClock.Start), "Pots", kitchen.Id, "pots");
        var pans = Category.Create(CategoryId.New(TestClock.Start), "Pans", kitchen.Id, "pans");
        var garden = Category.Create(CategoryId.New(TestClock.Start), "Garden", null, "garden");
        await Commit(session =>
        {
            foreach (var category in new[] { kitchen, pots, pans, garden })
                session.Categories.Add(category);
        });
        await Store(AProduct.Named("Wok").On(pots).On(pans), AProduct.Named("Pot").On(pots), AProduct.Named("Hose").On(garden));

        (await Counts()).Should().BeEquivalentTo([("Kitchen", 2L), ("Pots", 2L), ("Pans", 1L), ("Garden", 1L)]);

        await Commit(async session => (await session.Categories.Find(pots.Id, Token))!.MoveTo(garden.Id));

        (await Counts()).Should().BeEquivalentTo([("Kitchen", 1L), ("Pots", 2L), ("Pans", 1L), ("Garden", 3L)]);
    }

    private Task<IEnumerable<(string Name, long Count)>> Counts() => Read(async session =>
        (await session.CategoryTree.ReadAll(isCounted: true, Token)).Select(category => (category.Taxon.Name, category.ProductCount)));
}

[AnyLocale]
public sealed class StoredProductCountsTests
{
    private const string Brand = "00000000-0000-7000-8000-00000000000b";
    private const string Category = "00000000-0000-7000-8000-00000000000c";
    private const string Tag = "00000000-0000-7000-8000-00000000000d";

    [Fact]
    public async Task Counts_follow_products_that_are_added_changed_hidden_and_deleted_in_few_rows()
    {
        await using var shop = await ShopInstance.On(await ShopDatabases.Create());
        await AddTaxa(shop);

        for (var batch = 0; batch < 10; batch++)
            await AddProducts(shop, $"batch-{batch}", 300);
        await shop.Query<int>("UPDATE products SET status = 'Draft' WHERE sku LIKE '%7'");
        await shop.Query<int>("UPDATE products SET status = 'Published' WHERE sku LIKE '%17'");
        await shop.Query<int>("UPDATE products SET deleted_at = now() WHERE sku LIKE '%1'");
        await shop.Query<int>("UPDATE products SET brand_id = NULL, tag_ids = '{}' WHERE sku LIKE '%2'");
        await shop.Query<int>("UPDATE products SET category_ids = '{}' WHERE sku LIKE '%3'");
        await shop.Query<int>("DELETE FROM products WHERE sku LIKE '%4'");

        (await Differences(shop)).Should().BeEmpty();
        (await shop.Query<long>("SELECT sum(products)::bigint FROM product_counts WHERE kind = 'brand'"))
            .Should().Be(await shop.Query<long>("SELECT count(*) FROM products WHERE brand_id IS NOT NULL AND status = 'Published' AND deleted_at IS NULL"));
        (await shop.Query<long>("SELECT count(*) FROM product_counts")).Should().BeLessThan(1000, "changes are summed up");
    }

    [Fact]
    public async Task Writers_of_products_of_one_brand_do_not_wait_for_each_other()
    {
        await using var shop = await ShopInstance.On(await ShopDatabases.Create());
        await AddTaxa(shop);
        await AddProducts(shop, "pot", 2);
        var database = shop.Get<NpgsqlDataSource>();
        await using var first = await database.OpenConnectionAsync();
        await using var open = await first.BeginTransactionAsync();
        await Execute(first, "UPDATE products SET status = 'Draft' WHERE sku = 'pot-1'; SELECT fold_product_counts()");

        await using var second = await database.OpenConnectionAsync();
        await Execute(second, "SET lock_timeout = '1ms'; UPDATE products SET status = 'Draft' WHERE sku = 'pot-2'; SELECT fold_product_counts(); RESET lock_timeout");
        await open.CommitAsync();

        (await Differences(shop)).Should().BeEmpty();
        (await shop.Query<long>("SELECT sum(products)::bigint FROM product_counts WHERE kind = 'brand'")).Should().Be(0);
    }

    [Theory]
    [InlineData("DELETE FROM product_counts WHERE kind = 'brand'", "brd_", "5", "0")]
    [InlineData("UPDATE product_counts SET products = 4 WHERE kind = 'category'", "cat_", "5", "4")]
    [InlineData("INSERT INTO product_counts (kind, taxa, products) VALUES ('all', '{}', 2)", "published products", "5", "7")]
    public async Task A_wrong_count_is_found_by_the_check_and_repaired_by_the_rebuild(string sql, string about, string expected, string found)
    {
        await using var shop = await ShopInstance.On(await ShopDatabases.Create());
        await AddTaxa(shop);
        await AddProducts(shop, "pot", 5);

        await shop.Query<int>(sql);

        var difference = (await Differences(shop)).Should().ContainSingle().Which;
        difference.About.Should().StartWith(about);
        (difference.Expected, difference.Found).Should().Be((expected, found));
        await shop.Query<object>("SELECT rebuild_product_counts()");
        (await Differences(shop)).Should().BeEmpty();
    }

    private static Task AddTaxa(ShopInstance shop) => shop.Query<int>(
        $"""
        INSERT INTO brands (id, name, slug, version) VALUES ('{Brand}', 'Brewster', 'brewster', 1);
        INSERT INTO categories (id, name, slug, version) VALUES ('{Category}', 'Pots', 'pots', 1);
        INSERT INTO tags (id, name, slug, version) VALUES ('{Tag}', 'Blue', 'blue', 1)
        """);

    private static Task AddProducts(ShopInstance shop, string sku, int count) => shop.Query<int>(
        $"""
        INSERT INTO products (
            id, version, sku, name, slug, status, price_amount, price_currency, brand_id, category_ids, tag_ids, images, created_at, updated_at)
        SELECT gen_random_uuid(), 1, '{sku}-' || number, '{sku} ' || number, '{sku}-' || number, 'Published', 1, 'USD', '{Brand}', ARRAY['{Category}'::uuid],
            ARRAY['{Tag}'::uuid], '[]', now(), now()
        FROM generate_series(1, {count}) AS number
        """);

    private static async Task<List<Difference>> Differences(ShopInstance shop)
    {
        var found = new List<Difference>();
        CheckPosition? at = null;
        do
        {
            var page = await shop.With<IConsistencyChecks, CheckPage>(checks =>
                checks.Check(CheckNames.ProductCounts, at, new CheckTimes(DateTimeOffset.MinValue, DateTimeOffset.MinValue), CancellationToken.None));
            found.AddRange(page.Differences);
            at = page.Next;
        }
        while (at is not null);
        return found;
    }

    private static async Task Execute(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
