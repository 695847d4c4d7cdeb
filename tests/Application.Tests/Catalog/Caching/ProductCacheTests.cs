using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Shop.Application;
using Shop.Application.Catalog;
using Shop.Application.Catalog.Browsing;
using Shop.Application.Catalog.Caching;
using Shop.Application.Ports.Catalog;
using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Catalog;
using Shop.Domain.Catalog.Taxonomy;
using Shop.Domain.Shared;
using Shop.Testing.Data;
using Shop.Testing.Fakes;
using Shop.Testing.InMemory;

namespace Shop.Application.Tests.Catalog.Caching;

public sealed class ProductCacheTests : IAsyncDisposable
{
    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(30);

    private readonly FakeTimeProvider _clock = TestClock.New();
    private readonly ScriptedCatalog _catalog = new();
    private readonly ProductId _teapot = ProductId.New(TestClock.Start);
    private readonly BrandId _brand = BrandId.New(TestClock.Start);
    private readonly ServiceProvider _services;
    private CachePolicy _policy = new(64 * 1024 * 1024, TimeSpan.FromMinutes(1));

    public ProductCacheTests() => _services = new ServiceCollection()
        .AddMetrics()
        .AddSingleton<TimeProvider>(_clock)
        .AddApplication()
        .AddInMemoryShop(new InMemoryShop(_clock))
        .AddSingleton<ICatalogReader>(_catalog)
        .AddSingleton<ICatalogChanges>(_catalog)
        .AddSingleton(_ => _policy)
        .BuildServiceProvider();

    private ProductCache Cache => _services.GetRequiredService<ProductCache>();

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    [Fact]
    public async Task Concurrent_reads_of_a_product_share_one_database_read()
    {
        var answer = Hold();
        var all = Enumerable.Range(0, 50).Select(_ => Read(_teapot)).ToList();

        answer.SetResult(Details());

        (await Task.WhenAll(all)).Distinct().Should().ContainSingle();
        _catalog.Reads.Should().Be(1);
        Found().Should().NotBeNull();
    }

    [Fact]
    public async Task Read_that_began_before_a_change_is_not_cached_and_not_shared_with_later_reads()
    {
        foreach (CatalogChange change in new CatalogChange[] { new ProductInvalidated(_teapot), new TaxonInvalidated(_brand.Value) })
        {
            var old = Hold();
            var early = Read(_teapot);
            await _catalog.ReadBegins();

            _catalog.Publish(change);
            Give(Details("Kettle"));
            var late = await Read(_teapot);
            await _catalog.ReadBegins();
            old.SetResult(Details("Teapot"));

            (await early).Details.Name.Should().Be("Teapot");
            late.Details.Name.Should().Be("Kettle");
            Found()!.Details.Name.Should().Be("Kettle");
            _catalog.Publish(change);
            Found().Should().BeNull();
        }
    }

    [Fact]
    public async Task Read_is_cached_when_something_else_changes_meanwhile()
    {
        var answer = Hold();
        var read = Read(_teapot);
        await _catalog.ReadBegins();

        _catalog.Publish(new ProductInvalidated(ProductId.New(TestClock.Start)));
        _catalog.Publish(new TaxonInvalidated(Guid.NewGuid()));
        answer.SetResult(Details());
        await read;

        Found().Should().NotBeNull();
    }

    [Fact]
    public async Task Cached_availability_has_the_newest_stock_version_in_any_order_of_arrival()
    {
        Give(Details(available: 8, stockVersion: 3));
        await Read(_teapot);

        _catalog.Publish(new AvailabilityChanged(VariantId.DefaultOf(_teapot), 9, 2));
        Found()!.Details.Available.Should().Be(8);
        _catalog.Publish(new AvailabilityChanged(VariantId.DefaultOf(_teapot), 1234, 5));
        _catalog.Publish(new AvailabilityChanged(VariantId.DefaultOf(_teapot), 7, 4));

        Found()!.Details.Available.Should().Be(1234);
        _catalog.Reads.Should().Be(1);
    }

    [Fact]
    public async Task Content_made_of_a_cached_product_is_made_again_only_after_its_availability_changed()
    {
        Give(Details(available: 8, stockVersion: 3));
        var cached = await Read(_teapot);
        var made = 0;
        string Make(ProductDetails product) => $"{++made}: {product.Available}";

        cached.Rendered(Make).Should().Be("1: 8");
        cached.Rendered(Make).Should().Be("1: 8");
        _catalog.Publish(new AvailabilityChanged(VariantId.DefaultOf(_teapot), 5, 4));

        cached.Rendered(Make).Should().Be("2: 5");
    }

    [Fact]
    public async Task Cached_availability_is_not_older_than_a_change_received_during_the_read()
    {
        var answer = Hold();
        var read = Read(_teapot);
        await _catalog.ReadBegins();

        _catalog.Publish(new AvailabilityChanged(VariantId.DefaultOf(_teapot), 4, 2));
        answer.SetResult(Details(available: 5));

        (await read).Details.Available.Should().Be(4);
        Found()!.Details.Available.Should().Be(4);
    }

    [Fact]
    public async Task Brand_change_invalidates_the_entries_of_its_products_and_no_others()
    {
        var plain = ProductId.New(TestClock.Start);
        _catalog.Answer = id => Task.FromResult<ProductDetails?>(Details(id: id, brand: id == _teapot));
        await Read(_teapot);
        await Read(plain);

        _catalog.Publish(new TaxonInvalidated(_brand.Value));

        Found().Should().BeNull();
        Found(plain).Should().NotBeNull();
    }

    [Fact]
    public async Task Product_cache_stays_within_its_memory_limit_and_keeps_entries_in_use()
    {
        _policy = _policy with { MaxBytes = 20_000 };
        _catalog.Answer = id => Task.FromResult<ProductDetails?>(Details(id: id));
        await Read(_teapot);

        for (var i = 0; i < 200; i++)
        {
            await Read(ProductId.New(TestClock.Start));
            Found().Should().NotBeNull();
            Bytes().Should().BePositive().And.BeLessThanOrEqualTo(20_000);
        }
    }

    [Fact]
    public async Task Product_cache_stores_nothing_when_its_memory_limit_is_zero()
    {
        _policy = _policy with { MaxBytes = 0 };
        Give(Details());

        (await Read(_teapot)).Details.Name.Should().Be("Teapot");

        Found().Should().BeNull();
        Bytes().Should().Be(0);
    }

    [Fact]
    public async Task Product_that_does_not_exist_is_not_cached()
    {
        for (var i = 0; i < 100; i++)
            await Refused(ProductId.New(TestClock.Start));

        Bytes().Should().Be(0);
        await Refused(_teapot);
        await Refused(_teapot);
        _catalog.Reads.Should().Be(102);
    }

    [Fact]
    public async Task Product_is_read_again_after_its_cache_lifetime_without_an_invalidation()
    {
        Give(Details());
        await Read(_teapot);

        _clock.Advance(_policy.Lifetime - TimeSpan.FromTicks(1));
        Found().Should().NotBeNull();
        _clock.Advance(TimeSpan.FromTicks(1));

        Found().Should().BeNull();
        _catalog.Answer = _ => Task.FromResult<ProductDetails?>(null);
        await Refused(_teapot);
        Bytes().Should().Be(0);
    }

    [Fact]
    public async Task Cached_product_is_used_for_one_second_while_no_invalidations_are_received()
    {
        Give(Details());
        await Read(_teapot);
        _catalog.IsConnected = false;

        _clock.Advance(TimeSpan.FromMilliseconds(999));
        Found().Should().NotBeNull();
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        Found().Should().BeNull();

        Give(Details("Kettle"));
        (await Read(_teapot)).Details.Name.Should().Be("Kettle");
        Found().Should().NotBeNull();
    }

    [Fact]
    public async Task Product_cache_serves_entries_of_any_age_and_retries_once_a_second_without_the_database()
    {
        Give(Details());
        await Read(_teapot);
        _catalog.IsConnected = false;
        _catalog.Answer = _ => throw new DatabaseUnavailableException("Away.", new TimeoutException());
        _clock.Advance(TimeSpan.FromDays(2));

        for (var i = 0; i < 10; i++)
            (await Read(_teapot)).Details.Name.Should().Be("Teapot");
        _catalog.Reads.Should().Be(2);
        _clock.Advance(TimeSpan.FromSeconds(1));
        await Read(_teapot);

        _catalog.Reads.Should().Be(3);
        var unknown = () => Read(ProductId.New(TestClock.Start));
        await unknown.Should().ThrowAsync<DatabaseUnavailableException>();
    }

    [Fact]
    public async Task Product_cache_waits_at_most_one_second_when_the_database_does_not_respond()
    {
        Give(Details());
        await Read(_teapot);
        _clock.Advance(_policy.Lifetime);
        Hold();

        var read = Read(_teapot);
        _clock.Advance(TimeSpan.FromSeconds(1));

        (await read.WaitAsync(s_timeout)).Details.Name.Should().Be("Teapot");
    }

    [Fact]
    public async Task One_slow_read_makes_no_other_expired_entry_valid()
    {
        var other = ProductId.New(TestClock.Start);
        Give(Details("Kettle", id: other));
        await Read(other);
        Give(Details());
        await Read(_teapot);
        _clock.Advance(_policy.Lifetime);
        Hold();
        var read = Read(_teapot);
        _clock.Advance(TimeSpan.FromSeconds(1));
        await read.WaitAsync(s_timeout);

        Cache.TryFind(ProductKey.Of(_teapot), out _).Should().BeTrue();
        Cache.TryFind(ProductKey.Of(other), out _).Should().BeFalse();
    }

    [Fact]
    public async Task Cache_hits_and_misses_are_counted()
    {
        var counted = new Dictionary<string, long>(StringComparer.Ordinal);
        using var listener = Listen((name, value) => counted[name] = counted.GetValueOrDefault(name) + value);
        Give(Details());

        await Read(_teapot);
        await Read(_teapot);
        await Read(_teapot);

        counted.Should().BeEquivalentTo(new Dictionary<string, long>(StringComparer.Ordinal) { ["shop.catalog.cache.misses"] = 1, ["shop.catalog.cache.hits"] = 2 });
    }

    [Theory]
    [InlineData("straße", "STRASSE")]
    [InlineData("ÉCLAIR", "e\u0301clair")]
    public void Key_of_a_sku_ignores_case_as_the_database_does(string one, string other) => ProductKey.OfSku(one).Should().Be(ProductKey.OfSku(other));

    [Fact]
    public void Size_counts_the_names_of_the_taxonomy()
    {
        var plain = Details();
        var (name, id) = (new string('n', 200), CategoryId.New(TestClock.Start));
        var classified = plain with
        {
            Categories = [new(id, name, name), new(id, name, name)],
            Tags = [new(TagId.New(TestClock.Start), name, name)],
            Collection = new(CollectionId.New(TestClock.Start), name, name),
            Brand = new BrandReference(_brand, name),
            Seller = new SellerReference(Some.Seller.Id, name),
        };

        (new CachedProduct(classified, 0).Size - new CachedProduct(plain, 0).Size).Should().BeGreaterThanOrEqualTo(9 * 2 * 2 * 200);
    }

    private Task<CachedProduct> Read(ProductId id) => Cache.Read(ProductKey.Of(id), new GetProduct(id, null), CancellationToken.None);

    private CachedProduct? Found(ProductId? id = null) => Cache.TryFind(ProductKey.Of(id ?? _teapot), out var product) ? product : null;

    private async Task Refused(ProductId id) =>
        (await FluentActions.Awaiting(() => Read(id)).Should().ThrowAsync<DomainException>()).Which.Code.Should().Be("product-not-found");

    private void Give(ProductDetails details) => _catalog.Answer = _ => Task.FromResult<ProductDetails?>(details);

    private TaskCompletionSource<ProductDetails?> Hold()
    {
        var answer = new TaskCompletionSource<ProductDetails?>(TaskCreationOptions.RunContinuationsAsynchronously);
        _catalog.Answer = _ => answer.Task;
        return answer;
    }

    private ProductDetails Details(string name = "Teapot", int available = 10, long stockVersion = 1, ProductId? id = null, bool brand = true) => new(
        id ?? _teapot, $"SKU {id}", $"slug-{id}", name, null, brand ? new BrandReference(_brand, "Acme") : null, [], [], null, null, Some.Money(1000), null,
        ProductStatus.Published, [], available, stockVersion, null, 1, TestClock.Start, TestClock.Start);

    private long Bytes()
    {
        var bytes = 0L;
        using var listener = Listen((name, value) => bytes = name == "shop.catalog.cache.bytes" ? value : bytes);
        _ = Cache;
        listener.RecordObservableInstruments();
        return bytes;
    }

    private MeterListener Listen(Action<string, long> measured)
    {
        var meters = _services.GetRequiredService<IMeterFactory>();
        var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, mine) =>
        {
            if (ReferenceEquals(instrument.Meter.Scope, meters))
                mine.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => measured(instrument.Name, value));
        listener.Start();
        return listener;
    }
}
