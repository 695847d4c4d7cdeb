using System.Text.Json;
using System.Text.Json.Serialization;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shop.Adapters.Web.Tests.Catalog;
using Shop.Application.Json;
using Shop.Testing;
using Shop.Testing.Data;

namespace Shop.Adapters.Web.Tests.Jobs;

public sealed class ProductExportTests(ProductExportTests.FilledShop fixture) : IClassFixture<ProductExportTests.FilledShop>
{
    private static readonly JsonSerializerOptions s_withoutNull = new(ShopJson.Options) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private static readonly string[] s_products =
    [
        """{"sku":"b-1","name":"Teapot, blue","price":{"amount":1999,"currency":"USD"},"salePrice":{"amount":1499,"currency":"USD"},"description":"Says \"hi\"\r\nin two lines,\ttoo.","unit":"piece","stock":7}""",
        """{"sku":"A-2","name":"=HYPERLINK(\"https://example.com\")","price":{"amount":5,"currency":"USD"},"description":"'=1+1","status":"draft"}""",
        """{"sku":"+3","name":"'Quoted'","price":{"amount":0,"currency":"USD"},"description":" blank at both ends ","status":"inactive","slug":"third","stock":1}""",
        """{"sku":"l-1","name":"Kettle","price":{"amount":5,"currency":"USD"},"brand":"=Brewster & Söhne","categories":["tea","kitchen-tools"],"tags":["gift","new"],"collection":"Winter"}""",
        """{"sku":"l-2","name":"Cup","price":{"amount":5,"currency":"USD"},"brand":"=Brewster & Söhne","categories":["kitchen-tools"],"tags":["new"]}""",
        """{"sku":"@4","name":"Ünïcödé 🫖 | pipe","price":{"amount":999999999999,"currency":"USD"},"description":"-1","images":[{"url":"https://example.com/4.png","alt":"Four"}]}""",
    ];

    [Fact]
    public async Task Export_contains_every_live_product_ordered_by_sku()
    {
        var gone = await fixture.Admin.AddProduct();
        await fixture.Admin.Delete($"/products/{gone}", "*");

        var answer = await fixture.Admin.Get("/products/export");

        answer.Content.Headers.ContentType!.ToString().Should().Be("text/csv; charset=utf-8");
        answer.Content.Headers.ContentDisposition!.ToString().Should().Be("attachment; filename=\"products.csv\"");
        var file = await answer.Content.ReadAsStringAsync();
        file.Should().Be(
            "sku,name,description,brand,categories,tags,collection,unit,price,salePrice,currency,status,stock,slug\r\n"
            + "'+3,'Quoted',\" blank at both ends \",,,,,,0,,USD,inactive,1,third\r\n"
            + "'@4,Ünïcödé 🫖 | pipe,'-1,,,,,,999999999999,,USD,published,0,unicode-teapot-pipe\r\n"
            + "A-2,\"'=HYPERLINK(\"\"https://example.com\"\")\",''=1+1,,,,,,5,,USD,draft,0,hyperlink-https-example-com\r\n"
            + "b-1,\"Teapot, blue\",\"Says \"\"hi\"\"\r\nin two lines,\ttoo.\",,,,,piece,1999,1499,USD,published,7,teapot-blue\r\n"
            + "l-1,Kettle,,'=Brewster & Söhne,tea|kitchen-tools,gift|new,Winter,,5,,USD,published,0,kettle\r\n"
            + "l-2,Cup,,'=Brewster & Söhne,kitchen-tools,new,,,5,,USD,published,0,cup\r\n");
    }

    [Theory]
    [InlineData("csv", Importing.Csv)]
    [InlineData("ndjson", Importing.Ndjson)]
    public async Task An_exported_file_imports_unchanged_into_an_empty_shop(string format, string type)
    {
        await using var empty = await ShopApi.Start();
        using var other = await empty.SignUpAdmin();
        (await other.Export("csv")).Should().StartWith("sku,name,").And.EndWith(",slug\r\n", "a file without products is a header");
        (await other.Export("ndjson")).Should().BeEmpty();
        var file = await fixture.Admin.Export(format);

        var job = await other.Import(file, type);

        job.Errors().Should().BeEmpty();
        job.Number("succeeded").Should().Be(s_products.Length);
        (await other.Export(format)).Should().Be(file);
    }

    [Fact]
    public void A_file_of_arbitrary_texts_imports_unchanged_into_an_empty_shop() =>
        Prop.ForAll(SomeExportedProducts.Of(100).ToArbitrary(), products => Task.Run(async () =>
        {
            await using var full = await ShopApi.Start();
            using var admin = await full.SignUpAdmin();
            var lines = products.Select(product => JsonSerializer.Serialize(product, s_withoutNull));
            (await admin.Import(string.Join('\n', lines), Importing.Ndjson)).Errors().Should().BeEmpty();
            foreach (var (format, type) in new[] { ("csv", Importing.Csv), ("ndjson", Importing.Ndjson) })
            {
                await using var empty = await ShopApi.Start();
                using var other = await empty.SignUpAdmin();
                var file = await admin.Export(format);

                (await other.Import(file, type)).Errors().Should().BeEmpty();
                (await other.Export(format)).Should().Be(file);
            }
        })).Check(Seed.Config(1));

    [Fact]
    public async Task Export_contains_every_product_once_while_products_change()
    {
        const int Count = 1_300;
        await using var shop = await ShopApi.Start();
        using var admin = await shop.SignUpAdmin();
        await using var filling = shop.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(
            $"""
            WITH made AS (
                INSERT INTO products (id, sku, slug, name, description, category_ids, tag_ids, price_amount, price_currency, status, images, created_at, updated_at, version)
                SELECT gen_random_uuid(), 's-' || n, 'n-' || n, 'n-' || n, 'n-' || n, ARRAY[]::uuid[], ARRAY[]::uuid[], 5, 'USD', 'Published', '[]', now(), now(), 1
                FROM (SELECT to_char(generate_series(0, {Count - 1}), 'FM0000') AS n) AS numbers
                RETURNING id),
            sold AS (INSERT INTO variants (id, product_id) SELECT id, id FROM made)
            INSERT INTO stocks (variant_id, on_hand, reserved, version) SELECT id, 0, 0, 1 FROM made
            """);
        await filling.ExecuteNonQueryAsync();
        using var over = new CancellationTokenSource();
        var changing = Task.Run(async () =>
        {
            for (var i = 0; !over.IsCancellationRequested; i++)
            {
                await admin.AddProduct();
                var product = await admin.Get($"/products/by-sku/s-{i % Count:D4}").Json();
                (await admin.Patch($"/products/{product.Text("id")}", new { name = $"changed {i}" }, "*")).EnsureSuccessStatusCode();
            }
        });

        var file = await admin.Export();
        await over.CancelAsync();
        await changing;

        file.Split("\r\n").Where(line => line.StartsWith("s-", StringComparison.Ordinal)).Select(line => line[..6])
            .Should().Equal(Enumerable.Range(0, Count).Select(i => $"s-{i:D4}"));
    }

    [Fact]
    public async Task Export_rejects_an_unknown_format()
    {
        ((int)(await fixture.Admin.Get("/products/export?format=xml")).StatusCode).Should().Be(400);
    }

    /// <summary>A program with the products.</summary>
    public sealed class FilledShop : IAsyncLifetime
    {
        private ShopApi _shop = null!;

        internal ApiClient Admin { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            _shop = await ShopApi.Start();
            Admin = await _shop.SignUpAdmin();
            (await Admin.Import(string.Join('\n', s_products), Importing.Ndjson)).Errors().Should().BeEmpty();
        }

        public async ValueTask DisposeAsync()
        {
            Admin.Dispose();
            await _shop.DisposeAsync();
        }
    }
}
