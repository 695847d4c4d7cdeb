using System.Net;
using System.Text.Json;
using Shop.Adapters.Web.Tests.Catalog;

namespace Shop.Adapters.Web.Tests.Carts;

public sealed class CartEndpointsTests(ShopFixture fixture) : IClassFixture<ShopFixture>, IAsyncLifetime
{
    private ApiClient _buyer = null!;

    public async ValueTask InitializeAsync() => _buyer = await fixture.Shop.SignUpBuyer();

    public ValueTask DisposeAsync()
    {
        _buyer.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_cart_is_filled_changed_and_emptied()
    {
        var (pot, cup) = (await fixture.Seller.AddProduct(price: 1250, stock: 5), await fixture.Seller.AddProduct(price: 300, stock: 9));
        (await Cart()).GetRawText().Should().Be("""{"items":[],"total":{"amount":0,"currency":"USD"}}""");

        await Put(pot, 2).Json();
        await Put(cup, 1).Json();
        var answer = await Put(pot, 3).Json();

        var items = answer.Items();
        items.Select(item => (item.GetProperty("product").Text("id"), item.Number("quantity"), item.Number("available"))).Should().Equal((pot, 3, 5), (cup, 1, 9));
        items[0].EnumerateObject().Select(property => property.Name)
            .Should().Equal("productId", "product", "quantity", "available", "unitPrice", "total", "unavailable");
        items[0].GetProperty("total").Number("amount").Should().Be(3750);
        answer.GetProperty("total").Number("amount").Should().Be(4050);

        (await _buyer.Delete($"/cart/items/{pot}")).StatusCode.Should().Be(HttpStatusCode.NoContent);
        (await _buyer.Delete($"/cart/items/{pot}")).StatusCode.Should().Be(HttpStatusCode.NoContent);
        (await Cart()).Items().Should().ContainSingle().Which.Text("productId").Should().Be(cup);
        (await _buyer.Delete("/cart")).StatusCode.Should().Be(HttpStatusCode.NoContent);
        (await Cart()).Items().Should().BeEmpty();
    }

    [Fact]
    public async Task Cart_is_emptied_once_when_its_order_is_repeated()
    {
        var product = await fixture.Seller.AddProduct(stock: 5);
        await Put(product, 2).Json();

        var first = await _buyer.Post("/orders", new { fromCart = true, paymentMethod = "sim_ok" }, "once");
        await Put(product, 1).Json();
        var again = await _buyer.Post("/orders", new { fromCart = true, paymentMethod = "sim_ok" }, "once");

        first.StatusCode.Should().Be(HttpStatusCode.Created);
        (await first.Json()).GetProperty("items")[0].Number("quantity").Should().Be(2);
        (await again.Content.ReadAsStringAsync()).Should().Be(await first.Content.ReadAsStringAsync());
        (await Cart()).Items().Should().ContainSingle().Which.Number("quantity").Should().Be(1);
    }

    [Fact]
    public async Task Cart_is_unchanged_when_its_order_is_rejected()
    {
        var (product, scarce) = (await fixture.Seller.AddProduct(stock: 5), await fixture.Seller.AddProduct(stock: 1));
        await Put(product, 1).Json();
        await Put(scarce, 2).Json();

        var short_ = await _buyer.Post("/orders", new { fromCart = true });
        (await short_.ReadProblem()).Faults().Should().Equal("#/items/1/quantity insufficient-stock");
        await fixture.Seller.Patch($"/products/{scarce}", """{"status":"inactive"}""", "*").Json();
        var gone = await _buyer.Post("/orders", new { fromCart = true });
        (await gone.ReadProblem()).Faults().Should().Equal("#/items/1/productId product-unavailable");

        var items = (await Cart()).Items();
        items.Select(item => (item.Text("productId"), item.Number("quantity"), item.GetProperty("unavailable").GetBoolean())).Should().Equal((product, 1, false), (scarce, 2, true));
        items[1].GetProperty("product").ValueKind.Should().Be(JsonValueKind.Null);
        (await fixture.Seller.Get($"/products/{product}/stock").Json()).Number("reserved").Should().Be(0);
    }

    [Fact]
    public async Task Invalid_cart_items_and_cart_orders_are_rejected()
    {
        var (product, draft) = (await fixture.Seller.AddProduct(), await fixture.Seller.AddProduct(status: "draft"));

        (await (await _buyer.Post("/orders", new { fromCart = true })).ReadCode()).Should().Be("cart-empty");
        (await (await _buyer.Post("/orders", new { fromCart = true, items = new[] { new { productId = product } } })).ReadProblem()).Faults().Should().Equal("#/items not-allowed");
        (await (await _buyer.Post("/orders", new { fromCart = false })).ReadProblem()).Faults().Should().Equal("#/items required");
        (await (await Put(draft, 1)).ReadCode()).Should().Be("product-not-found");
        (await (await Put(product, 0)).ReadProblem()).Faults().Should().Equal("#/quantity out-of-range");
        (await (await Put(product, 1000)).ReadProblem()).Faults().Should().Equal("#/quantity out-of-range");
        (await (await _buyer.Put($"/cart/items/{product}", """{"quantity":1.5}""")).ReadProblem()).Faults().Should().Equal("#/quantity wrong-type");
        (await Cart()).Items().Should().BeEmpty();
    }

    [Fact]
    public async Task Twenty_concurrent_changes_make_one_cart_line_per_product_and_lose_none()
    {
        var (one, other) = (await fixture.Seller.AddProduct(), await fixture.Seller.AddProduct());

        var answers = await Task.WhenAll(Enumerable.Range(1, 20).Select(i => Put(i % 2 == 0 ? one : other, i)));

        answers.Should().OnlyContain(answer => answer.StatusCode == HttpStatusCode.OK);
        (await Cart()).Items().Select(item => item.Text("productId")).Should().BeEquivalentTo([one, other]);
    }

    [Fact]
    public async Task Cart_becomes_one_order_when_it_is_ordered_by_twenty_concurrent_requests()
    {
        var product = await fixture.Seller.AddProduct(stock: 100);
        await Put(product, 2).Json();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _buyer.Post("/orders", new { fromCart = true })));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.Created).Should().Be(1);
        foreach (var refused in answers.Where(answer => answer.StatusCode != HttpStatusCode.Created))
            (await refused.ReadCode()).Should().Be("cart-empty");
        (await fixture.Seller.Get($"/products/{product}/stock").Json()).Number("available").Should().Be(98);
    }

    [Fact]
    public async Task Cart_holds_at_most_a_hundred_products()
    {
        var products = new List<string>();
        for (var i = 0; i < 101; i++)
            products.Add(await fixture.Seller.AddProduct());
        foreach (var product in products.Take(100))
            await Put(product, 1).Json();

        (await (await Put(products[100], 1)).ReadCode()).Should().Be("cart-full");
        (await Put(products[0], 7).Json()).Items().Should().HaveCount(100);
    }

    [Fact]
    public async Task Data_export_contains_the_cart()
    {
        var product = await fixture.Seller.AddProduct();
        await Put(product, 2).Json();

        var export = await _buyer.Get("/me/export").Json();

        export.GetProperty("cart").GetRawText().Should().Be($$"""[{"productId":"{{product}}","quantity":2}]""");
    }

    private Task<JsonElement> Cart() => _buyer.Get("/cart").Json();

    private Task<HttpResponseMessage> Put(string product, int quantity) => _buyer.Put($"/cart/items/{product}", new { quantity });
}
