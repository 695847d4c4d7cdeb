using System.Net;
using Npgsql;
using Shop.Adapters.Web.Tests.Catalog;

namespace Shop.Adapters.Web.Tests.Carts;

public sealed class GuestCartEndpointsTests(ShopFixture fixture) : IClassFixture<ShopFixture>, IAsyncLifetime
{
    private ApiClient _guest = null!;
    private ApiClient _buyer = null!;

    public async ValueTask InitializeAsync() => (_guest, _buyer) = (fixture.Shop.Anonymous(), await fixture.Shop.SignUpBuyer());

    public ValueTask DisposeAsync()
    {
        _guest.Dispose();
        _buyer.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Guest_fills_changes_and_empties_a_cart_by_its_token()
    {
        var (pot, cup) = (await fixture.Seller.AddProduct(price: 1250, stock: 5), await fixture.Seller.AddProduct(price: 300, stock: 9));

        var created = await _guest.Post("/carts");
        created.StatusCode.Should().Be(HttpStatusCode.Created);
        created.Headers.Location!.ToString().Should().Be("/api/v1/cart");
        created.Headers.CacheControl!.NoStore.Should().BeTrue();
        var cart = await created.Json();
        cart.EnumerateObject().Select(property => property.Name).Should().Equal("items", "total", "token");
        var token = cart.Text("token");
        await Put(token, pot, 2).Json();
        var changed = await Put(token, cup, 1).Json();

        changed.Items().Select(item => (item.Text("productId"), item.Number("quantity"))).Should().Equal((pot, 2), (cup, 1));
        changed.GetProperty("total").Number("amount").Should().Be(2800);
        (await Send(HttpMethod.Delete, $"/cart/items/{pot}", token)).StatusCode.Should().Be(HttpStatusCode.NoContent);
        (await Get(token).Json()).Items().Should().ContainSingle().Which.Text("productId").Should().Be(cup);
        (await Send(HttpMethod.Delete, "/cart", token)).StatusCode.Should().Be(HttpStatusCode.NoContent);
        (await Get(token).Json()).Items().Should().BeEmpty();
        (await (await Put(token, pot, 0)).ReadProblem()).Faults().Should().Equal("#/quantity out-of-range");
    }

    [Theory]
    [InlineData("")]
    [InlineData("malformed token")]
    [InlineData("u5Jv0bQmT1nXcR8sKe2yZpLq4HfWgD7aNo3iVtB6xCk")]
    public async Task Unknown_token_has_no_cart(string token)
    {
        var product = await fixture.Seller.AddProduct();

        HttpResponseMessage[] answers =
        [
            await Get(token), await Put(token, product, 1), await Send(HttpMethod.Delete, $"/cart/items/{product}", token),
            await Send(HttpMethod.Delete, "/cart", token), await _buyer.Post("/cart/merge", new { cartToken = token }),
        ];

        foreach (var answer in answers)
        {
            answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
            (await answer.ReadCode()).Should().Be("cart-not-found");
        }
    }

    [Fact]
    public async Task Expired_token_has_no_cart()
    {
        var token = await NewCart();
        await using var database = NpgsqlDataSource.Create(fixture.Shop.ConnectionString);
        await using var expire = database.CreateCommand("UPDATE carts SET expires_at = now() - interval '1 second' WHERE token_hash = encode(sha256(convert_to($1, 'UTF8')), 'hex')");
        expire.Parameters.Add(new NpgsqlParameter { Value = token });
        (await expire.ExecuteNonQueryAsync()).Should().Be(1);

        (await (await Get(token)).ReadCode()).Should().Be("cart-not-found");
        (await (await _buyer.Post("/cart/merge", new { cartToken = token })).ReadCode()).Should().Be("cart-not-found");
    }

    [Fact]
    public async Task Request_with_an_access_token_and_a_cart_token_is_rejected()
    {
        var token = await NewCart();

        var answer = await _buyer.Send(HttpMethod.Get, "/cart", null, ("X-Cart-Token", token));

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await answer.ReadProblem()).Faults().Should().Equal("X-Cart-Token not-allowed");
    }

    [Fact]
    public async Task Request_with_neither_an_access_token_nor_a_cart_token_is_rejected() =>
        (await _guest.Get("/cart")).StatusCode.Should().Be(HttpStatusCode.Unauthorized);

    [Fact]
    public async Task Merged_cart_has_the_larger_quantities_and_is_merged_once()
    {
        var (pot, cup, bowl) = (await fixture.Seller.AddProduct(), await fixture.Seller.AddProduct(), await fixture.Seller.AddProduct());
        await _buyer.Put($"/cart/items/{pot}", new { quantity = 2 }).Json();
        await _buyer.Put($"/cart/items/{cup}", new { quantity = 5 }).Json();
        var token = await NewCart();
        await Put(token, bowl, 999).Json();
        await Put(token, cup, 3).Json();
        await Put(token, pot, 4).Json();

        var merged = await _buyer.Post("/cart/merge", new { cartToken = token }, "merge").Json();

        merged.Items().Select(item => (item.Text("productId"), item.Number("quantity"))).Should().Equal((pot, 4), (cup, 5), (bowl, 999));
        (await (await Get(token)).ReadCode()).Should().Be("cart-not-found");
        (await (await _buyer.Post("/cart/merge", new { cartToken = token })).ReadCode()).Should().Be("cart-not-found");
        (await _buyer.Post("/cart/merge", new { cartToken = token }, "merge").Json()).GetRawText().Should().Be(merged.GetRawText());
    }

    [Fact]
    public async Task Cart_is_merged_into_one_of_two_accounts_by_concurrent_requests()
    {
        using var other = await fixture.Shop.SignUpBuyer();
        var token = await NewCart();
        await Put(token, await fixture.Seller.AddProduct(), 1).Json();

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => (i % 2 == 0 ? _buyer : other).Post("/cart/merge", new { cartToken = token })));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.OK).Should().Be(1);
        answers.Count(answer => answer.StatusCode == HttpStatusCode.NotFound).Should().Be(9);
        ((await _buyer.Get("/cart").Json()).Items().Count + (await other.Get("/cart").Json()).Items().Count).Should().Be(1);
    }

    [Fact]
    public async Task Guest_cannot_order_from_a_cart()
    {
        var token = await NewCart();
        await Put(token, await fixture.Seller.AddProduct(), 1).Json();

        var answer = await _guest.Send(HttpMethod.Post, "/orders", new { fromCart = true }, ("X-Cart-Token", token));

        answer.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    private async Task<string> NewCart() => (await _guest.Post("/carts").Json()).Text("token");

    private Task<HttpResponseMessage> Get(string token) => Send(HttpMethod.Get, "/cart", token);

    private Task<HttpResponseMessage> Put(string token, string product, int quantity) => Send(HttpMethod.Put, $"/cart/items/{product}", token, new { quantity });

    private Task<HttpResponseMessage> Send(HttpMethod method, string path, string token, object? body = null) =>
        _guest.Send(method, path, body, ("X-Cart-Token", token));
}
