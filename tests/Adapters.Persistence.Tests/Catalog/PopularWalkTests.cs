using Shop.Adapters.Persistence.Storage;
using Shop.Application.Catalog.Browsing;
using Shop.Application.Messaging;
using Shop.Application.Ports.Catalog;
using Shop.Application.Ports.Reports;
using Shop.Application.Reports;
using Shop.Domain.Catalog;
using Shop.Domain.Shared;
using Shop.Testing.Contracts;
using Shop.Testing.Data;

namespace Shop.Adapters.Persistence.Tests.Catalog;

/// <summary>Lists that are sorted by views, while views are counted.</summary>
public sealed class PopularWalkTests : IAsyncLifetime
{
    private const int Count = 30;

    private static readonly DateOnly Monday = new(2026, 1, 26);

    private ShopInstance _shop = null!;
    private ProductId[] _products = [];

    public async ValueTask InitializeAsync()
    {
        _shop = await ShopInstance.On(database: null);
        var ids = await _shop.Query<Guid[]>(
            $"""
            WITH made AS (
                INSERT INTO products (id, sku, slug, name, category_ids, tag_ids, price_amount, price_currency, status, images, created_at, updated_at, version)
                SELECT ('0190a000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'p' || n, 'p' || n, 'p' || n, ARRAY[]::uuid[], ARRAY[]::uuid[], n, 'USD', 'Published', '[]', now(), now(), 1
                FROM generate_series(1, {Count}) AS n RETURNING id),
            sold AS (INSERT INTO variants (id, product_id) SELECT id, id FROM made),
            stocked AS (INSERT INTO stocks (variant_id, on_hand, reserved, version) SELECT id, 1, 0, 1 FROM made)
            SELECT array_agg(id ORDER BY id) FROM made
            """);
        _products = [.. ids!.Select(id => new ProductId(id))];
        await View([.. _products.Select((product, place) => (product, place % 7))]);
    }

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task Walk_by_popularity_meets_every_product_once_while_views_are_counted()
    {
        var met = await Walk(
            after => _shop.With<ICatalogReader, Page<ProductDetails>>(catalog =>
                catalog.Browse(new ProductFilter(), null, ProductSort.Popular, new PageRequest(4, after), CancellationToken.None)),
            product => product.Id);

        met.Should().OnlyHaveUniqueItems().And.BeEquivalentTo(_products);
    }

    [Fact]
    public async Task Walk_through_the_report_of_views_meets_every_viewed_product_once_while_views_are_counted()
    {
        var met = await Walk(
            after => _shop.With<IProductViews, Page<ProductViews>>(views =>
                views.ByProduct(new DayRange(null, null), new PageRequest(4, after), CancellationToken.None)),
            viewed => viewed.ProductId);

        met.Should().OnlyHaveUniqueItems().And.BeEquivalentTo(_products.Where((_, place) => place % 7 > 0));
    }

    [Fact]
    public async Task New_walk_by_popularity_has_the_views_of_now()
    {
        await View((_products[0], 100));

        var page = await _shop.With<ICatalogReader, Page<ProductDetails>>(catalog =>
            catalog.Browse(new ProductFilter(), null, ProductSort.Popular, new PageRequest(1), CancellationToken.None));

        page.Items.Should().ContainSingle().Which.Id.Should().Be(_products[0]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1:2")]
    [InlineData("0:2:")]
    [InlineData("5:2:")]
    [InlineData("1:9:12")]
    [InlineData("1:9:5,3")]
    [InlineData("1:9:x")]
    public void Snapshot_that_no_list_has_returned_is_rejected(string text) =>
        FluentActions.Invoking(() => DatabaseSnapshot.Of(new Cursor(text), 0)).Should().Throw<DomainException>().Which.Code.Should().Be("cursor-invalid");

    /// <summary>Between the pages the least viewed products overtake all others.</summary>
    private async Task<List<ProductId>> Walk<TItem>(Func<Cursor?, Task<Page<TItem>>> read, Func<TItem, ProductId> idOf)
    {
        var met = new List<ProductId>();
        Cursor? after = null;
        for (var round = 0; round == 0 || after is not null; round++)
        {
            var page = await read(after);
            met.AddRange(page.Items.Select(idOf));
            after = page.Next;
            await View([.. _products.Except(met).Take(3).Select(product => (product, 50 + round)), (_products[round % Count], 1)]);
        }

        return met;
    }

    private Task View(params (ProductId Product, int Views)[] viewed) => _shop.With<IProductViews, bool>(async views =>
    {
        await views.Add([.. viewed.Where(one => one.Views > 0).GroupBy(one => one.Product).Select(same => new CountedViews(same.Key, Monday, same.Sum(one => one.Views)))], CancellationToken.None);
        return true;
    });
}
