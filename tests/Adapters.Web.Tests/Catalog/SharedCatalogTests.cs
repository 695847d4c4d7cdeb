using System.Net;
using Npgsql;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Web.Tests.Catalog;

/// <summary>Products read on two instances that cache them.</summary>
public sealed class SharedCatalogTests(TwoInstances fixture) : IClassFixture<TwoInstances>, IAsyncLifetime
{
    private const string ListenersOfThis =
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query ~ '^(LISTEN shop_catalog|SELECT EXISTS .*stock_changes)' AND datname = current_database()";

    /// <summary>A notification takes a few milliseconds; the limit allows for a machine under load.</summary>
    private static readonly TimeSpan s_soon = TimeSpan.FromSeconds(20);

    private ApiClient _anybody = null!;
    private ApiClient _nextDoor = null!;
    private ApiClient _seller = null!;

    public async ValueTask InitializeAsync()
    {
        (_anybody, _nextDoor) = (fixture.Shop.Anonymous(), fixture.Neighbour.Anonymous());
        _seller = await fixture.Shop.SignUpSeller();
    }

    public ValueTask DisposeAsync()
    {
        foreach (var client in new[] { _anybody, _nextDoor, _seller })
            client.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Product_change_is_visible_at_once_on_its_instance_and_soon_on_others_by_id_and_slug()
    {
        var product = await Known(_seller.AddProduct("Teapot"));

        await Change(product, new { name = "Kettle", slug = "kettle" });

        (await Name(_anybody, $"/products/{product}")).Should().Be("Kettle");
        await Eventually.Holds(async () => await Name(_nextDoor, $"/products/{product}") == "Kettle", s_soon);
        (await Name(_nextDoor, "/products/by-slug/kettle")).Should().Be("Kettle");
        (await _nextDoor.Get("/products/by-slug/teapot")).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Product_change_is_visible_on_another_instance_within_100_milliseconds()
    {
        var product = await Known(_seller.AddProduct());
        var fastest = TimeSpan.MaxValue;

        // The fastest of many, which excludes other load on the machine.
        for (var change = 0; change < 20; change++)
        {
            await Change(product, new { name = $"Name {change} {product}" });
            var changed = TimeProvider.System.GetTimestamp();
            while (await Name(_nextDoor, $"/products/{product}") != $"Name {change} {product}")
                TimeProvider.System.GetElapsedTime(changed).Should().BeLessThan(s_soon);
            if (TimeProvider.System.GetElapsedTime(changed) is var took && took < fastest)
                fastest = took;
        }

        fastest.Should().BeLessThan(TimeSpan.FromMilliseconds(100));
    }

    [Theory]
    [InlineData("draft")]
    [InlineData("inactive")]
    [InlineData("deleted")]
    public async Task Unpublished_or_deleted_product_disappears_from_every_instance(string status)
    {
        var product = await Known(_seller.AddProduct());

        if (status == "deleted")
            (await _seller.Delete($"/products/{product}", "*")).StatusCode.Should().Be(HttpStatusCode.NoContent);
        else
            await Change(product, new { status });

        (await _anybody.Get($"/products/{product}")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        await Eventually.Holds(async () => (await _nextDoor.Get($"/products/{product}")).StatusCode == HttpStatusCode.NotFound, s_soon);
        using var buyer = await fixture.Shop.SignUpBuyer();
        (await buyer.Get($"/products/{product}")).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Order_reduces_availability_on_every_instance_without_reading_the_product_again()
    {
        var product = await Known(_seller.AddProduct(stock: 10));
        var before = (await _nextDoor.Get($"/products/{product}")).Headers.ETag!.Tag;
        using var buyer = await fixture.Shop.SignUpBuyer();
        // An instance that reads the row again would return this name.
        await ChangeUnnoticed(product, "Read again");

        (await buyer.Post("/orders", new { items = new[] { new { productId = product, quantity = 3 } } })).StatusCode.Should().Be(HttpStatusCode.Created);

        (await Product(_anybody, product)).Number("available").Should().Be(7);
        await Eventually.Holds(async () => (await Product(_nextDoor, product)).Number("available") == 7, s_soon);
        (await Name(_nextDoor, $"/products/{product}")).Should().NotBe("Read again");
        var conditional = await _nextDoor.Send(HttpMethod.Get, $"/products/{product}", null, ("If-None-Match", before));
        conditional.StatusCode.Should().Be(HttpStatusCode.OK, "304 must not hide that there is less");
    }

    [Fact]
    public async Task ETag_of_an_anonymous_read_changes_with_availability_and_is_valid_for_If_Match()
    {
        var product = await Known(_seller.AddProduct(stock: 10));
        await _seller.Put($"/products/{product}/stock", new { onHand = 4 });

        var tag = (await _anybody.Get($"/products/{product}")).Headers.ETag!.Tag;

        tag.Should().StartWith("\"1.");
        (await _anybody.Send(HttpMethod.Get, $"/products/{product}", null, ("If-None-Match", tag))).StatusCode.Should().Be(HttpStatusCode.NotModified);
        (await _anybody.Send(HttpMethod.Get, $"/products/{product}", null, ("If-None-Match", "\"1\""))).StatusCode.Should().Be(HttpStatusCode.OK);
        var changed = await _seller.Patch($"/products/{product}", new { name = "Changed" }, tag);
        changed.StatusCode.Should().Be(HttpStatusCode.OK);
        changed.Headers.ETag!.Tag.Should().Be("\"2\"");
        (await _seller.Patch($"/products/{product}", new { name = "Again" }, tag)).StatusCode.Should().Be(HttpStatusCode.PreconditionFailed);
    }

    [Fact]
    public async Task Renaming_a_brand_updates_all_its_products_on_every_instance()
    {
        await Execute("INSERT INTO brands (id, name, slug, version) VALUES ('0190a000-0000-7000-8000-0000000000aa', 'Acme', 'acme', 1)");
        var products = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Known(_seller.AddProduct())));
        await Task.WhenAll(products.Select(product => Change(product, new { brandId = "brd_0190a0000000700080000000000000aa" })));
        await Task.WhenAll(products.Select(product => Known(Task.FromResult(product))));

        await Execute("UPDATE brands SET name = 'Ajax'");

        foreach (var client in new[] { _anybody, _nextDoor })
        {
            await Eventually.Holds(
                async () => (await Task.WhenAll(products.Select(product => Product(client, product)))).All(product => product.GetProperty("brand").Text("name") == "Ajax"),
                s_soon);
        }
    }

    [Fact]
    public async Task Changing_a_store_name_updates_the_products_of_the_seller_on_every_instance()
    {
        var product = await Known(_seller.AddProduct());

        await _seller.Patch("/me", new { storeName = "Teapots & more" }, "*").Json();

        (await Product(_anybody, product)).GetProperty("seller").Text("storeName").Should().Be("Teapots & more");
        await Eventually.Holds(async () => (await Product(_nextDoor, product)).GetProperty("seller").Text("storeName") == "Teapots & more", s_soon);
    }

    [Fact]
    public async Task Product_cache_is_invalidated_when_its_listening_connection_is_lost()
    {
        var product = await Known(_seller.AddProduct());
        await ChangeUnnoticed(product, "Unheard of");
        (await Name(_nextDoor, $"/products/{product}")).Should().NotBe("Unheard of", "nobody was told");

        await Execute(ListenersOfThis);

        await Eventually.Holds(async () => await Name(_nextDoor, $"/products/{product}") == "Unheard of", s_soon);
        await Eventually.Holds(async () => await Name(_anybody, $"/products/{product}") == "Unheard of", s_soon);
    }

    [Fact]
    public async Task Cached_products_are_served_without_the_database_and_their_views_are_counted_later()
    {
        var product = await Known(_seller.AddProduct());
        var database = new NpgsqlConnectionStringBuilder(fixture.Shop.ConnectionString).Database;
        using var admin = await fixture.Shop.SignUpAdmin();
        await Execute($"ALTER DATABASE \"{database}\" ALLOW_CONNECTIONS false; SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{database}'", "postgres");

        for (var i = 0; i < 5; i++)
        {
            (await _anybody.Get($"/products/{product}")).StatusCode.Should().Be(HttpStatusCode.OK);
            (await _nextDoor.Get($"/products/{product}")).StatusCode.Should().Be(HttpStatusCode.OK);
        }

        (await _anybody.Get("/products")).StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        await Execute($"ALTER DATABASE \"{database}\" ALLOW_CONNECTIONS true", "postgres");
        await Eventually.Holds(async () => (await admin.Get($"/products/{product}/views")).StatusCode == HttpStatusCode.OK, s_soon);
        await Eventually.Holds(async () => (await admin.Get($"/products/{product}/views").Json()).Items() is [var today] && today.Number("views") == 12, s_soon);
        await Eventually.Holds(async () => (await _nextDoor.Get("/products")).StatusCode == HttpStatusCode.OK, s_soon);
    }

    /// <summary>Adds a product and reads it on both instances.</summary>
    private async Task<string> Known(Task<string> adding)
    {
        var id = await adding;
        foreach (var client in new[] { _anybody, _nextDoor })
            (await client.Get($"/products/{id}")).StatusCode.Should().Be(HttpStatusCode.OK);
        return id;
    }

    private static async Task<System.Text.Json.JsonElement> Product(ApiClient client, string id) => await client.Get($"/products/{id}").Json();

    private static async Task<string?> Name(ApiClient client, string path) => (await client.Get(path).Json()).Text("name");

    private async Task Change(string product, object change) =>
        (await _seller.Patch($"/products/{product}", change, "*")).StatusCode.Should().Be(HttpStatusCode.OK);

    /// <summary>Renames a product without the notification of other instances.</summary>
    private Task ChangeUnnoticed(string product, string name) => Execute(
        $"ALTER TABLE products DISABLE TRIGGER ALL; UPDATE products SET name = '{name}' WHERE id = '{product["prd_".Length..]}'; ALTER TABLE products ENABLE TRIGGER ALL");

    private async Task Execute(string sql, string? database = null)
    {
        var settings = new NpgsqlConnectionStringBuilder(fixture.Shop.ConnectionString) { Pooling = false };
        settings.Database = database ?? settings.Database;
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
