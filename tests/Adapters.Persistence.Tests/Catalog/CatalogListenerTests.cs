using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Shop.Adapters.Persistence.Model;
using Shop.Application.Catalog;
using Shop.Application.Ports.Catalog;
using Shop.Domain.Catalog;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Persistence.Tests.Catalog;

/// <summary>Notifications of changes made by other instances.</summary>
[AnyLocale]
public sealed class CatalogListenerTests : IAsyncLifetime
{
    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(30);

    private readonly ConcurrentQueue<CatalogChange> _received = [];
    private ShopInstance _shop = null!;
    private ShopInstance _neighbour = null!;
    private ProductId _teapot;

    private ICatalogChanges News => _shop.Get<ICatalogChanges>();

    public async ValueTask InitializeAsync()
    {
        _shop = await ShopInstance.On(null);
        _neighbour = await ShopInstance.On(_shop.ConnectionString);
        _teapot = await _neighbour.AddProduct("Teapot", 1250, 10);
        News.Follow(_received.Enqueue);
        await _shop.Start();
        await _neighbour.Start();
        await Eventually.Holds(() => Task.FromResult(News.Covers(TimeProvider.System.GetTimestamp())), s_timeout);
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
    public async Task Product_changes_of_another_instance_are_received(string change)
    {
        await _neighbour.Query<object>(change);

        await Received(new ProductInvalidated(_teapot));
    }

    [Fact]
    public async Task Products_that_a_statement_changes_are_received_with_few_notifications()
    {
        var cup = await _neighbour.AddProduct("Cup", 1250, 10);

        await _neighbour.Query<object>("UPDATE products SET status = 'Draft'");

        await Received(new ProductInvalidated(_teapot));
        await Received(new ProductInvalidated(cup));
    }

    [Theory]
    [InlineData("INSERT INTO brands (id, name, slug, version) VALUES ('{0}', 'a', 'a', 1); UPDATE brands SET name = 'b'")]
    [InlineData("INSERT INTO categories (id, name, slug, version) VALUES ('{0}', 'a', 'a', 1); UPDATE categories SET slug = 'b'")]
    [InlineData("INSERT INTO categories (id, name, slug, version) VALUES ('{0}', 'a', 'a', 1); DELETE FROM categories")]
    public async Task Taxon_changes_of_another_instance_are_received(string change)
    {
        var taxon = new Guid("0190a000-0000-7000-8000-0000000000aa");

        await _neighbour.Query<object>(change.Replace("{0}", taxon.ToString(), StringComparison.Ordinal));

        await Received(new TaxonInvalidated(taxon));
    }

    [Fact]
    public async Task Every_taxon_table_has_a_change_trigger()
    {
        var tables = await _shop.With<ShopDbContext, string[]>(db => Task.FromResult<string[]>(
            [.. db.Model.GetEntityTypes().Where(type => IsTaxon(type.ClrType)).Select(type => type.GetTableName()!)]));

        var telling = await _shop.Query<string[]>(
            "SELECT array_agg(DISTINCT event_object_table::text) FROM information_schema.triggers WHERE trigger_name = 'notify_catalog_change'");

        tables.Should().HaveCountGreaterThan(3);
        telling.Should().BeEquivalentTo([.. tables, "products", "accounts"]);
    }

    [Fact]
    public async Task Availability_changes_of_another_instance_are_received()
    {
        await _neighbour.Query<object>("UPDATE stocks SET reserved = 3, version = 2");

        await Received(new AvailabilityChanged(VariantId.DefaultOf(_teapot), 7, 2));
    }

    [Fact]
    public async Task Data_read_before_a_lost_connection_is_not_covered_by_the_listener()
    {
        var before = TimeProvider.System.GetTimestamp();
        News.Covers(before).Should().BeTrue();

        await _neighbour.Query<object>(
            """
            SELECT pg_terminate_backend(pid) FROM pg_stat_activity
            WHERE query ~ '^(LISTEN shop_catalog|SELECT EXISTS .*stock_changes)' AND datname = current_database()
            """);

        await Eventually.Holds(() => Task.FromResult(!News.Covers(before)), s_timeout);
        await Eventually.Holds(() => Task.FromResult(News.Covers(TimeProvider.System.GetTimestamp())), s_timeout);
        News.Covers(before).Should().BeFalse();
        await _neighbour.Query<object>("UPDATE stocks SET reserved = 3, version = 2");
        await Received(new AvailabilityChanged(VariantId.DefaultOf(_teapot), 7, 2));
    }

    private static bool IsTaxon(Type type) => type.BaseType is { IsGenericType: true } based && based.GetGenericTypeDefinition() == typeof(Taxon<>);

    private Task Received(CatalogChange change) => Eventually.Holds(() => Task.FromResult(_received.Contains(change)), s_timeout);
}
