using Shop.Application.Catalog.Browsing;
using Shop.Application.Messaging;
using Shop.Application.Ports.Catalog;

namespace Shop.Adapters.Persistence.Tests.Catalog;

public sealed class CatalogWalkTests : IAsyncLifetime
{
    private const int Stable = 10_000;

    private ShopInstance _shop = null!;

    public async ValueTask InitializeAsync()
    {
        _shop = await ShopInstance.On(database: null);
        await Insert("stable", Stable, minutesAgo: 60);
        await Insert("leaving", 500, minutesAgo: 30);
    }

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task Paging_returns_ten_thousand_products_once_each_while_others_are_added_and_deleted()
    {
        foreach (var sort in Enum.GetValues<ProductSort>())
        {
            var filter = new ProductFilter(Q: sort == ProductSort.Relevance ? "walk" : null);
            var met = new List<ProductDetails>();
            Cursor? after = null;
            for (var round = 0; round == 0 || after is not null; round++)
            {
                var page = await _shop.With<ICatalogReader, Page<ProductDetails>>(catalog =>
                    catalog.Browse(filter, null, sort, new PageRequest(PageRequest.MaxLimit, after), CancellationToken.None));
                met.AddRange(page.Items);
                after = page.Next;
                if (round % 10 == 0)
                    await ComeAndGo($"{sort}{round}");
            }

            met.Select(product => product.Id).Should().OnlyHaveUniqueItems($"{sort} repeats nothing");
            met.Count(product => product.Sku.StartsWith("stable", StringComparison.Ordinal)).Should().Be(Stable, $"{sort} leaves nothing out");
        }
    }

    private async Task ComeAndGo(string name)
    {
        await Insert(name, 5, minutesAgo: 0);
        await _shop.Query<int>("UPDATE products SET deleted_at = now() WHERE id IN (SELECT id FROM products WHERE sku LIKE 'leaving%' AND deleted_at IS NULL ORDER BY price_amount LIMIT 5)");
    }

    /// <summary>Inserts products; some of every hundred have equal prices and equal popularity.</summary>
    private Task Insert(string name, int count, int minutesAgo) => _shop.Query<int>(
        $"""
        WITH made AS (
            INSERT INTO products (id, sku, slug, name, description, category_ids, tag_ids, price_amount, price_currency, status, images, created_at, updated_at, version)
            SELECT (lpad(to_hex((extract(epoch FROM now()) * 1000)::bigint - {minutesAgo} * 60000 + n % 1000), 12, '0') || '7' || substr(md5('{name}' || n), 1, 3) || '8' || substr(md5('{name}' || n), 4, 15))::uuid,
                '{name} ' || n, '{name}-' || n, md5('{name}' || n) || ' {name} ' || n, CASE n % 3 WHEN 0 THEN 'Walk' ELSE 'Walks along' END,
                ARRAY[]::uuid[], ARRAY[]::uuid[], n % 700, 'USD', 'Published', '[]', now(), now(), 1
            FROM generate_series(1, {count}) AS n
            RETURNING id, price_amount),
        viewed AS (INSERT INTO product_popularity SELECT id, price_amount % 50 FROM made ON CONFLICT DO NOTHING),
        sold AS (INSERT INTO variants (id, product_id) SELECT id, id FROM made)
        INSERT INTO stocks (variant_id, on_hand, reserved, version) SELECT id, 1, 0, 1 FROM made
        """);
}
