using System.Net;
using Shop.Adapters.Web.Tests.Catalog;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Web.Tests.Orders;

public sealed class OrderEndpointsTests(ShopFixture fixture) : IClassFixture<ShopFixture>, IAsyncLifetime
{
    private static readonly object Address = new
    {
        name = "Ada Example",
        line1 = "1 Main Street",
        city = "Springfield",
        postalCode = "12345",
        country = "US",
    };

    private ApiClient _buyer = null!;

    public async ValueTask InitializeAsync() => _buyer = await fixture.Shop.SignUpBuyer();

    public ValueTask DisposeAsync()
    {
        _buyer.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Order_lines_are_unchanged_when_the_product_changes_later()
    {
        var product = await fixture.Seller.AddProduct("Tea pot, frozen", price: 1999, stock: 5);

        var answer = await _buyer.Post("/orders", new { items = new[] { new { productId = product, quantity = 2 } }, shippingAddress = Address });

        answer.StatusCode.Should().Be(HttpStatusCode.Created);
        answer.Headers.ETag!.Tag.Should().Be("\"1\"");
        var order = await answer.Json();
        answer.Headers.Location!.ToString().Should().Be($"/api/v1/orders/{order.Text("id")}");
        order.EnumerateObject().Select(property => property.Name).Should().Equal(
            "id", "number", "status", "statusReason", "buyerId", "items", "total", "shippingAddress", "payment", "allowedActions",
            "history", "version", "createdAt", "updatedAt");
        order.Text("status").Should().Be("pending");
        order.Text("buyerId").Should().Be(_buyer.Id.ToString());
        order.GetProperty("total").GetRawText().Should().Be("""{"amount":3998,"currency":"USD"}""");
        order.GetProperty("allowedActions").GetRawText().Should().Be("""["cancel"]""");
        order.GetProperty("history")[0].Text("status").Should().Be("pending");
        order.GetProperty("shippingAddress").Text("line1").Should().Be("1 Main Street");
        order.GetProperty("payment").EnumerateObject().Select(property => property.Name)
            .Should().Equal("id", "status", "attempts", "nextAttemptAt", "failure");
        var line = order.GetProperty("items")[0];
        line.EnumerateObject().Select(property => property.Name).Should().Equal("productId", "sku", "name", "quantity", "unitPrice", "total");

        await fixture.Seller.Patch($"/products/{product}", """{"price":{"amount":1,"currency":"USD"},"name":"Cheap pot, thawed"}""", "*").Json();
        var later = (await _buyer.Get($"/orders/{order.Text("id")}").Json()).GetProperty("items")[0];
        later.GetRawText().Should().Be(line.GetRawText());
    }

    [Fact]
    public async Task Order_is_paid_without_another_request_after_two_failed_attempts()
    {
        var product = await fixture.Seller.AddProduct(stock: 5);
        var id = await Place(product, quantity: 2, method: "sim_fail_2");

        await Eventually.Holds(async () => (await _buyer.Get($"/orders/{id}").Json()).Text("status") == "paid", TimeSpan.FromSeconds(30));

        var order = await _buyer.Get($"/orders/{id}").Json();
        order.GetProperty("payment").Text("status").Should().Be("paid");
        order.GetProperty("payment").Number("attempts").Should().Be(3);
        var attempts = (await _buyer.Get($"/orders/{id}/payment/attempts").Json()).Items();
        attempts.Select(attempt => attempt.Text("outcome")).Should().Equal("failed", "failed", "succeeded");
        attempts[0].EnumerateObject().Select(property => property.Name)
            .Should().Equal("number", "startedAt", "finishedAt", "outcome", "reason", "nextAttemptAt");
        (await _buyer.Get($"/orders/{id}/payment").Json()).GetRawText().Should().Be(order.GetProperty("payment").GetRawText());
        (await fixture.Seller.Get($"/products/{product}/stock").Json()).Number("onHand").Should().Be(3);
    }

    [Fact]
    public async Task Repeated_product_becomes_one_order_line_and_quantity_defaults_to_one()
    {
        var product = await fixture.Seller.AddProduct(stock: 5);

        var order = await _buyer.Post("/orders", new { items = new object[] { new { productId = product }, new { productId = product, quantity = 2 } } }).Json();

        order.GetProperty("items").GetArrayLength().Should().Be(1);
        order.GetProperty("items")[0].Number("quantity").Should().Be(3);
    }

    [Fact]
    public async Task Order_with_insufficient_stock_names_the_lines_and_reserves_nothing()
    {
        var plenty = await fixture.Seller.AddProduct(stock: 5);
        var scarce = await fixture.Seller.AddProduct(stock: 1);

        var answer = await _buyer.Post("/orders", new
        {
            items = new[] { new { productId = plenty, quantity = 2 }, new { productId = scarce, quantity = 2 } },
        });

        answer.StatusCode.Should().Be(HttpStatusCode.Conflict);
        var problem = await answer.ReadProblem();
        problem.Faults().Should().Equal("#/items/1/quantity insufficient-stock");
        problem.GetProperty("errors")[0].Text("detail").Should().Contain("1 are available");
        (await fixture.Seller.Get($"/products/{plenty}/stock").Json()).Number("reserved").Should().Be(0);
    }

    [Theory]
    [InlineData("draft")]
    [InlineData("inactive")]
    [InlineData(null)]
    public async Task Order_of_an_unavailable_or_unknown_product_is_rejected_and_reserves_nothing(string? status)
    {
        var product = status is null ? "prd_0190a0000000700080000000000000aa" : await fixture.Seller.AddProduct(status: status);
        var other = await fixture.Seller.AddProduct(stock: 5);

        var answer = await _buyer.Post("/orders", new { items = new[] { new { productId = product }, new { productId = other } } });

        answer.StatusCode.Should().Be(HttpStatusCode.Conflict);
        (await answer.ReadProblem()).Faults().Should().Equal("#/items/0/productId product-unavailable");
        (await fixture.Seller.Get($"/products/{other}/stock").Json()).Number("reserved").Should().Be(0);
    }

    [Theory]
    [InlineData("""{"items":[]}""", "#/items required")]
    [InlineData("""{}""", "#/items required")]
    [InlineData("""{"items":[{}]}""", "#/items/0/productId required")]
    [InlineData("""{"items":[{"productId":"ord_0190a0000000700080000000000000aa"}]}""", "#/items/0/productId invalid-value")]
    [InlineData("""{"items":[{"productId":"prd_0190a0000000700080000000000000aa","quantity":0}]}""", "#/items/0/quantity out-of-range")]
    [InlineData("""{"items":[{"productId":"prd_0190a0000000700080000000000000aa","quantity":-1}]}""", "#/items/0/quantity out-of-range")]
    [InlineData("""{"items":[{"productId":"prd_0190a0000000700080000000000000aa","quantity":1000}]}""", "#/items/0/quantity out-of-range")]
    [InlineData("""{"items":[{"productId":"prd_0190a0000000700080000000000000aa","quantity":1.5}]}""", "#/items/0/quantity wrong-type")]
    [InlineData("""{"items":[{"productId":"prd_0190a0000000700080000000000000aa","quantity":null}]}""", "#/items/0/quantity null-not-allowed")]
    [InlineData("""{"items":[{"productId":"prd_0190a0000000700080000000000000aa","quantity":99999999999}]}""", "#/items/0/quantity wrong-type")]
    [InlineData("""{"items":[{"productId":"prd_0190a0000000700080000000000000aa"}],"paymentMethod":"a\u0000"}""", "#/paymentMethod text-invalid")]
    [InlineData("""{"items":[{"productId":"prd_0190a0000000700080000000000000aa"}],"shippingAddress":{"name":"","line1":"x","city":"x","postalCode":"x","country":"usa"}}""",
        "#/shippingAddress/country country-invalid, #/shippingAddress/name required")]
    [InlineData("""{"items":[{"productId":"prd_0190a0000000700080000000000000aa"}],"fromCart":true}""", "#/items not-allowed")]
    [InlineData("""{"items":[{"productId":"prd_0190a0000000700080000000000000aa"}],"price":1}""", "#/price unknown-property")]
    public async Task Invalid_order_is_rejected_with_its_faults(string body, string faults)
    {
        var answer = await _buyer.Post("/orders", body);

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        var named = (await answer.ReadProblem()).Faults().Where(fault => !fault.EndsWith(" product-unavailable", StringComparison.Ordinal));
        string.Join(", ", named.Order(StringComparer.Ordinal)).Should().Be(faults);
    }

    [Fact]
    public async Task More_than_a_hundred_lines_are_refused()
    {
        var items = Enumerable.Range(0, 101).Select(_ => new { productId = "prd_0190a0000000700080000000000000aa" });

        (await (await _buyer.Post("/orders", new { items })).ReadProblem()).Faults().Should().Contain("#/items too-many");
    }

    [Fact]
    public async Task Order_of_another_buyer_is_not_found()
    {
        using var stranger = await fixture.Shop.SignUpBuyer();
        using var otherSeller = await fixture.Shop.SignUpSeller();
        using var anybody = fixture.Shop.Anonymous();
        var id = await Place(await fixture.Seller.AddProduct());

        foreach (var path in new[] { $"/orders/{id}", $"/orders/{id}/payment", $"/orders/{id}/payment/attempts" })
        {
            var answer = await stranger.Get(path);
            answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
            (await answer.ReadCode()).Should().Be("order-not-found");
            (await otherSeller.Get(path)).StatusCode.Should().Be(HttpStatusCode.NotFound);
            (await fixture.Seller.Get(path)).StatusCode.Should().Be(HttpStatusCode.OK, "it holds a product of theirs");
            (await anybody.Get(path)).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
            (await fixture.Admin.Get(path)).StatusCode.Should().Be(HttpStatusCode.OK);
        }

        (await stranger.Post($"/orders/{id}/cancellation")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await (await fixture.Seller.Post($"/orders/{id}/cancellation")).ReadCode()).Should().Be("not-order-buyer");
        (await stranger.Get("/orders").Json()).Items().Should().BeEmpty();
    }

    [Fact]
    public async Task Sellers_can_place_orders_and_admins_cannot()
    {
        var body = new { items = new[] { new { productId = await fixture.Seller.AddProduct() } } };

        (await fixture.Seller.Post("/orders", body)).StatusCode.Should().Be(HttpStatusCode.Created);
        (await fixture.Admin.Post("/orders", body)).StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Orders_are_listed_newest_first_and_filtered()
    {
        using var other = await fixture.Shop.SignUpBuyer();
        var product = await fixture.Seller.AddProduct(stock: 100);
        var first = await Place(product, method: "sim_decline");
        var second = await Place(product);
        var third = await Place(product, by: other);
        await Eventually.Holds(async () => (await _buyer.Get("/orders?status=rejected").Json()).Items().Count == 1, TimeSpan.FromSeconds(30));

        async Task<IEnumerable<string>> List(ApiClient reader, string query) =>
            (await reader.Get($"/orders{query}").Json()).Items().Select(order => order.Text("id"));

        using var nobody = await fixture.Shop.SignUpBuyer();
        (await List(nobody, "")).Should().BeEmpty();
        (await List(_buyer, "")).Should().Equal(second, first);
        (await List(_buyer, "?status=rejected")).Should().Equal(first);
        (await List(fixture.Admin, "?limit=3")).Should().Equal(third, second, first);
        (await List(fixture.Admin, $"?buyer={other.Id}")).Should().Equal(third);
        (await List(_buyer, "?from=2100-01-01T00:00:00Z")).Should().BeEmpty();
        (await List(_buyer, "?to=2100-01-01T00:00:00Z")).Should().HaveCount(2);
        (await (await _buyer.Get($"/orders?buyer={other.Id}")).ReadProblem()).Faults().Should().Equal("buyer not-allowed");
        (await (await _buyer.Get("/orders?from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z")).ReadProblem()).Faults().Should().Equal("from out-of-range");
    }

    [Fact]
    public async Task Cancelled_order_has_its_reason_and_releases_its_stock()
    {
        var product = await fixture.Seller.AddProduct(stock: 5);
        var id = await Place(product, quantity: 5);

        var answer = await _buyer.Post($"/orders/{id}/cancellation", new { reason = "Changed my mind" });

        var order = await answer.Json();
        order.Text("status").Should().Be("cancelled");
        order.Text("statusReason").Should().Be("Changed my mind");
        order.GetProperty("allowedActions").GetArrayLength().Should().Be(0);
        answer.Headers.ETag!.Tag.Should().Be($"\"{order.Number("version")}\"");
        (await _buyer.Get($"/orders/{id}").Json()).Number("version").Should().Be(order.Number("version"));
        (await fixture.Seller.Get($"/products/{product}/stock").Json()).Number("available").Should().Be(5);
        (await (await _buyer.Post($"/orders/{id}/cancellation")).ReadCode()).Should().Be("order-not-cancellable");
        await Eventually.Holds(
            async () => (await _buyer.Get("/events").Json()).Items().Any(happened => happened.Text("type") == "order.cancelled" && happened.Text("orderId") == id),
            TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Order_response_is_not_cacheable()
    {
        var id = await Place(await fixture.Seller.AddProduct());

        (await _buyer.Get($"/orders/{id}")).Headers.CacheControl!.NoStore.Should().BeTrue();
    }

    private async Task<string> Place(string product, int quantity = 1, string? method = null, ApiClient? by = null) =>
        (await (by ?? _buyer).Post("/orders", new { items = new[] { new { productId = product, quantity } }, paymentMethod = method }).Json()).Text("id");
}
