using System.Net;
using Npgsql;

namespace Shop.Adapters.Web.Tests.Catalog;

/// <summary>Reads of cached products, which are served before the limits of work.</summary>
public sealed class ReadyProductTests : IAsyncLifetime
{
    private ShopApi _shop = null!;
    private ApiClient _anybody = null!;
    private ApiClient _seller = null!;
    private string _product = null!;

    public async ValueTask InitializeAsync()
    {
        _shop = await ShopApi.Start(settings: [("Load:MaxConcurrency", "1"), ("Load:QueueLength", "0")]);
        (_anybody, _seller) = (_shop.Anonymous(), await _shop.SignUpSeller());
        _product = await _seller.AddProduct();
        (await _anybody.Get($"/products/{_product}")).EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        _anybody.Dispose();
        _seller.Dispose();
        await _shop.DisposeAsync();
    }

    [Fact]
    public async Task Cached_product_is_served_while_every_permit_to_work_is_taken()
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_shop.ConnectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using (var block = new NpgsqlCommand("LOCK TABLE products IN ACCESS EXCLUSIVE MODE", connection, transaction))
            await block.ExecuteNonQueryAsync();
        Task<HttpResponseMessage>[] two = [_anybody.Get("/products"), _anybody.Get("/products?sort=name")];
        (await await Task.WhenAny(two)).StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);

        (await _anybody.Get($"/products/{_product}")).StatusCode.Should().Be(HttpStatusCode.OK);

        await transaction.RollbackAsync();
        await Task.WhenAll(two);
    }

    [Fact]
    public async Task Cached_product_has_the_same_response_for_anonymous_callers_and_for_accounts()
    {
        var (anonymous, known) = (await _anybody.Get($"/products/{_product}"), await _seller.Get($"/products/{_product}"));

        (await known.Content.ReadAsStringAsync()).Should().Be(await anonymous.Content.ReadAsStringAsync());
        known.Headers.ETag.Should().Be(anonymous.Headers.ETag);
        anonymous.Headers.CacheControl!.Public.Should().BeTrue();
        known.Headers.CacheControl!.NoStore.Should().BeTrue();
    }

    [Fact]
    public async Task Cached_product_is_not_served_to_a_client_that_accepts_no_json()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_shop.Address, $"/api/v1/products/{_product}"));
        request.Headers.Accept.ParseAdd("image/png");
        using var client = new HttpClient();

        (await client.SendAsync(request)).StatusCode.Should().Be(HttpStatusCode.NotAcceptable);
    }

    [Fact]
    public async Task Cached_product_counts_for_the_rate_limit_of_its_caller()
    {
        await using var shop = await ShopApi.Start(settings: ("RateLimit:Anonymous", "3"));
        using var anybody = shop.Anonymous();
        using var seller = await shop.SignUpSeller();
        var product = await seller.AddProduct();
        (await anybody.Get($"/products/{product}")).EnsureSuccessStatusCode();
        var answers = new List<HttpStatusCode>();
        for (var read = 0; read < 3; read++)
            answers.Add((await anybody.Get($"/products/{product}")).StatusCode);

        answers.Should().Equal(HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests);
    }
}
