using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shop.Adapters.Persistence.Tests.Outbox;
using Shop.Application.Catalog.Products;
using Shop.Application.Catalog.Taxonomy;
using Shop.Application.Jobs;
using Shop.Application.Jobs.Import;
using Shop.Application.Ports.Catalog;
using Shop.Application.Ports.Outbox;
using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Catalog;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Jobs;
using Shop.Domain.Shared;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Persistence.Tests.Catalog;

/// <summary>The search words of a product have the name of its brand, which may be renamed at the same time.</summary>
public sealed class RenamedBrandTests : IAsyncLifetime
{
    private ShopInstance _shop = null!;
    private BrandId _brand;
    private ProductId _cup;

    public async ValueTask InitializeAsync()
    {
        _shop = await ShopInstance.On(null);
        _brand = await _shop.Send(new CreateTaxon<Brand, BrandId>(_shop.Admin, new TaxonFields(new(true, "Oldname"), default)));
        _cup = await _shop.Send(Product("Cup"));
    }

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Theory]
    [InlineData("added")]
    [InlineData("changed")]
    [InlineData("imported")]
    public async Task Product_that_is_written_while_its_brand_is_renamed_is_found_by_the_new_name(string change) =>
        await AtOnce(first: Rename(), second: await Written(change));

    [Theory]
    [InlineData("added")]
    [InlineData("changed")]
    [InlineData("imported")]
    public async Task Product_whose_brand_is_renamed_while_it_is_written_is_found_by_the_new_name(string change) =>
        await AtOnce(first: await Written(change), second: Rename());

    [Fact]
    public async Task Rename_writes_no_product_and_a_product_that_is_added_next_has_the_new_name()
    {
        await Commit(Rename());
        await _shop.Send(Product("Pot"));

        (await Found("newname")).Should().Be("Pot");
        (await Found("oldname")).Should().Be("Cup");
    }

    [Fact]
    public async Task Products_of_a_brand_that_is_renamed_twice_are_found_by_the_last_name()
    {
        await Commit(Rename("Middlename"));
        await Commit(Rename());

        await CarryOver();

        (await Found("newname")).Should().Be("Cup");
        (await Found("middlename | oldname")).Should().BeNull();
    }

    [Fact]
    public async Task Carrying_over_continues_on_another_instance_when_one_dies_between_two_parts()
    {
        await _shop.Query<object>(
            $"""
            INSERT INTO products (id, sku, slug, name, brand_id, category_ids, tag_ids, price_amount, price_currency, status, images, created_at, updated_at, version)
            SELECT gen_random_uuid(), 'S' || i, 's-' || i, 'Pot ' || i, '{_brand.Value}', '{"{}"}', '{"{}"}', 1, 'USD', 'Published', '[]', now(), now(), 1 FROM generate_series(1, 1200) AS i
            """);
        await Commit(Rename());
        await _shop.Get<IOutboxSequencer>().SequenceAll();
        (await _shop.Get<IDeliveryQueue>().Take([new DeliverySlots("CarryOverBrandNameWhenRenamed", 1, 1)], TimeSpan.Zero, CancellationToken.None)).Should().ContainSingle();
        ProductId? after = null;
        for (var part = 0; part < 2; part++)
            after = await Refresh(after);
        (await _shop.Query<long>("SELECT count(*) FROM products WHERE search_words @@ 'newname'::tsquery")).Should().Be(1000);

        await CarryOver();

        (await _shop.Query<long>("SELECT count(*) FROM products WHERE search_words @@ 'newname'::tsquery AND search_words = product_search_words(name, sku, brand_id, description)"))
            .Should().Be(1201);
    }

    [Fact]
    public async Task Misspelt_new_name_finds_the_products_too()
    {
        await Commit(Rename());

        await CarryOver();

        (await _shop.Query<string>("SELECT search_query('newnane')")).Should().Contain("newname");
    }

    [Fact]
    public async Task Carrying_over_invalidates_no_product()
    {
        await Commit(Rename());
        await using var connection = new NpgsqlConnection(_shop.ConnectionString);
        await connection.OpenAsync();
        var received = new List<string>();
        connection.Notification += (_, notification) => received.Add(notification.Payload);
        await using (var listen = new NpgsqlCommand("LISTEN shop_catalog", connection))
            await listen.ExecuteNonQueryAsync();

        await Refresh(null);
        await _shop.Query<object>("NOTIFY shop_catalog, 'end'");

        while (received.Count == 0 || received[^1] != "end")
            await connection.WaitAsync(CancellationToken.None);
        received.Should().Equal("end");
        (await Found("newname")).Should().Be("Cup");
    }

    private async Task CarryOver()
    {
        await _shop.Start();
        await Eventually.Holds(
            async () => await _shop.Query<long>("SELECT (SELECT count(*) FROM outbox) + (SELECT count(*) FROM deliveries)") == 0, TimeSpan.FromSeconds(60));
    }

    private Task<ProductId?> Refresh(ProductId? after) => _shop.With<IServiceProvider, ProductId?>(services =>
        services.GetRequiredService<IUnitOfWork>().Commit(
            () => services.GetRequiredService<ISearchText>().Refresh(_brand, after, 500, CancellationToken.None), actor: null, CancellationToken.None));

    private Task<string?> Found(string terms) => _shop.Query<string>($"SELECT string_agg(name, ' ' ORDER BY name) FROM products WHERE search_words @@ '{terms}'::tsquery");

    private async Task<Func<IMediator, Task>> Written(string change)
    {
        if (change == "added")
            return services => services.Send(Product("Pot"));
        if (change == "changed")
            return services => services.Send(Described());

        await _shop.Send(new StartImport(_shop.Admin, new ImportOptions(ImportFormat.Ndjson, DryRun: false, Upsert: true), 2, Content()));
        var job = (await _shop.Send(new TakeJob(TimeSpan.FromMinutes(1))))!;
        ImportRow[] rows = [new(1, new ImportedProduct(Product("Pot").Fields, 1, ImportedTaxonomy.None)), new(2, new ImportedProduct(Described().Fields with { Sku = "CUP" }, default, ImportedTaxonomy.None))];
        return services => services.Send(new ImportRows(job.Id, job.LeaseNumber, rows, TimeSpan.FromMinutes(1)));

        static async IAsyncEnumerable<ReadOnlyMemory<byte>> Content()
        {
            yield return "{}"u8.ToArray();
            await Task.CompletedTask;
        }
    }

    private async Task AtOnce(Func<IMediator, Task> first, Func<IMediator, Task> second)
    {
        var (begun, done) = (new TaskCompletionSource(), new TaskCompletionSource());
        var holding = Commit(async services =>
        {
            await first(services);
            begun.SetResult();
            await done.Task;
        });
        await begun.Task;

        var other = Commit(second);
        await Eventually.Holds(async () => other.IsCompleted || await _shop.Query<long>("SELECT count(*) FROM pg_locks WHERE NOT granted") > 0, TimeSpan.FromSeconds(20));
        done.SetResult();
        await holding;
        await other;
        await CarryOver();

        (await _shop.Query<long>("SELECT count(*) FROM products WHERE search_words @@ 'newname'::tsquery")).Should().Be(await _shop.Query<long>("SELECT count(*) FROM products"));
        (await _shop.Query<long>("SELECT count(*) FROM products WHERE search_words @@ 'oldname'::tsquery")).Should().Be(0);
    }

    private Func<IMediator, Task> Rename(string name = "Newname") => services =>
        services.Send(new ChangeTaxon<Brand, BrandId>(_shop.Admin, _brand, ExpectedVersion: null, new TaxonFields(name, default)));

    private CreateProduct Product(string name) => new(
        _shop.Admin,
        new ProductFields(name.ToUpperInvariant(), name, Money.Of(100, ShopInstance.Dollar), default, new(true, _brand), default, default, default, default, default, default, default, default),
        1);

    private ChangeProduct Described() => new(
        _shop.Admin,
        _cup,
        null,
        new ProductFields(default, default, default, new(true, "For tea"), default, default, default, default, default, default, default, default, default));

    private Task<bool> Commit(Func<IMediator, Task> work) => _shop.With<IServiceProvider, bool>(services =>
        services.GetRequiredService<IUnitOfWork>().Commit(
            async () =>
            {
                await work(services.GetRequiredService<IMediator>());
                return true;
            },
            actor: null,
            CancellationToken.None));
}
