using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Shop.Adapters.Persistence.Storage;
using Shop.Application.Catalog;
using Shop.Application.Ports;
using Shop.Domain.Catalog;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Persistence.Tests.Catalog;

/// <summary>Notifications of changes made by other instances.</summary>
public sealed class CatalogListenerTests : IAsyncLifetime
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly ConcurrentQueue<CatalogChange> _heard = [];
    private ShopInstance _shop = null!;
    private ShopInstance _neighbour = null!;
    private ProductId _teapot;

    private ICatalogNews News => _shop.Get<ICatalogNews>();

    public async ValueTask InitializeAsync()
    {
        _shop = await ShopInstance.On(null);
        _neighbour = await ShopInstance.On(_shop.ConnectionString);
        _teapot = await _neighbour.AddProduct("Teapot", 1250, 10);
        News.Follow(_heard.Enqueue);
        await _shop.Start();
        await _neighbour.Start();
        await Eventually.Holds(() => Task.FromResult(News.Covers(TimeProvider.System.GetTimestamp())), s_patience);
    }

    public async ValueTask DisposeAsync()
    {
        await _neighbour.DisposeAsync();
        await _shop.DisposeAsync();
    }

    [Theory]
    [InlineData("UPDATE products SET status = 'Draft'")]
    [InlineData("UPDATE products SET deleted_at = now()")]
    [InlineData("DELETE FROM stock_movements; DELETE FROM stocks; DELETE FROM products")]
    public async Task A_product_is_heard_of(string change)
    {
        await _neighbour.Query<object>(change);

        await Heard(new ProductIsOther(_teapot));
    }

    [Theory]
    [InlineData("INSERT INTO brands (id, name, slug, version) VALUES ('{0}', 'a', 'a', 1); UPDATE brands SET name = 'b'")]
    [InlineData("INSERT INTO categories (id, name, slug, version) VALUES ('{0}', 'a', 'a', 1); UPDATE categories SET slug = 'b'")]
    [InlineData("INSERT INTO categories (id, name, slug, version) VALUES ('{0}', 'a', 'a', 1); DELETE FROM categories")]
    public async Task A_label_is_heard_of(string change)
    {
        var label = new Guid("0190a000-0000-7000-8000-0000000000aa");

        await _neighbour.Query<object>(change.Replace("{0}", label.ToString(), StringComparison.Ordinal));

        await Heard(new LabelIsOther(label));
    }

    [Fact]
    public async Task Every_table_of_labels_tells_of_itself()
    {
        var tables = await _shop.With<ShopDbContext, string[]>(db => Task.FromResult<string[]>(
            [.. db.Model.GetEntityTypes().Where(type => IsLabel(type.ClrType)).Select(type => type.GetTableName()!)]));

        var telling = await _shop.Query<string[]>(
            "SELECT array_agg(DISTINCT event_object_table::text) FROM information_schema.triggers WHERE trigger_name = 'tell_catalog_change'");

        tables.Should().HaveCountGreaterThan(3);
        telling.Should().BeEquivalentTo([.. tables, "products", "accounts"]);
    }

    [Fact]
    public async Task What_can_be_ordered_is_heard_of_whoever_changes_it()
    {
        await _neighbour.Query<object>("UPDATE stocks SET reserved = 3, version = 2");

        await Heard(new AvailableIsOther(_teapot, 7, 2));
    }

    [Fact]
    public async Task What_was_read_before_a_connection_broke_is_not_vouched_for()
    {
        var before = TimeProvider.System.GetTimestamp();
        News.Covers(before).Should().BeTrue();

        await _neighbour.Query<object>(
            """
            SELECT pg_terminate_backend(pid) FROM pg_stat_activity
            WHERE query ~ '^(LISTEN shop_catalog|SELECT EXISTS .*stock_news)' AND datname = current_database()
            """);

        await Eventually.Holds(() => Task.FromResult(!News.Covers(before)), s_patience);
        await Eventually.Holds(() => Task.FromResult(News.Covers(TimeProvider.System.GetTimestamp())), s_patience);
        News.Covers(before).Should().BeFalse();
        await _neighbour.Query<object>("UPDATE stocks SET reserved = 3, version = 2");
        await Heard(new AvailableIsOther(_teapot, 7, 2));
    }

    private static bool IsLabel(Type type) => type.BaseType is { IsGenericType: true } based && based.GetGenericTypeDefinition() == typeof(Label<>);

    private Task Heard(CatalogChange change) => Eventually.Holds(() => Task.FromResult(_heard.Contains(change)), s_patience);
}
