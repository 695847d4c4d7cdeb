using System.Text.Json;
using Shop.Adapters.Web.Tests.Catalog;
using Shop.Adapters.Web.Tests.Realtime;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Web.Tests.Orders;

public sealed class FulfilmentTests(ShopFixture fixture) : IClassFixture<ShopFixture>, IAsyncLifetime
{
    private ApiClient _buyer = null!;
    private ApiClient _seller = null!;

    public async ValueTask InitializeAsync()
    {
        _buyer = await fixture.Shop.SignUpBuyer();
        _seller = await fixture.Shop.SignUpSeller();
    }

    public ValueTask DisposeAsync()
    {
        _buyer.Dispose();
        _seller.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Seller_fulfils_an_order_and_its_buyer_receives_every_status()
    {
        await using var socket = await OrderSocket.Connect(fixture.Shop.Address, _buyer.AccessToken);
        var id = await PaidOrder(await _seller.AddProduct());
        (await Actions(_seller, id)).Should().Equal("prepare");
        (await Actions(_buyer, id)).Should().Equal("cancel");
        (await Actions(fixture.Admin, id)).Should().Equal("cancel", "prepare", "refund");

        var answer = await Fulfil(_seller, id, "preparing");
        (await answer.Json()).Text("status").Should().Be("preparing");
        answer.Headers.ETag!.Tag.Should().Be("\"3\"");
        await Fulfil(_seller, id, "shipped").Json();
        (await Actions(_buyer, id)).Should().BeEmpty();
        var delivered = await Fulfil(fixture.Admin, id, "delivered").Json();

        delivered.GetProperty("history").EnumerateArray().Select(step => step.Text("status"))
            .Should().Equal("pending", "paid", "preparing", "shipped", "delivered");
        var received = new List<string>();
        while (received.LastOrDefault() != "orderUpdated delivered")
        {
            var (target, body) = await socket.Next();
            received.Add($"{target} {body.Text("status")}");
        }

        received.Should().ContainInOrder("orderUpdated paid", "orderUpdated preparing", "orderUpdated shipped", "orderUpdated delivered");
        (await _buyer.Get("/events?limit=100").Json()).Items().Select(happened => happened.Text("type"))
            .Should().ContainInOrder("order.paid", "order.preparing", "order.shipped", "order.delivered");
    }

    [Fact]
    public async Task Fulfilment_step_cannot_be_skipped_or_repeated()
    {
        var id = await PaidOrder(await _seller.AddProduct());

        (await Code(Fulfil(_seller, id, "shipped"))).Should().Be("409 illegal-transition");
        await Fulfil(_seller, id, "preparing").Json();
        (await Code(Fulfil(_seller, id, "preparing"))).Should().Be("409 illegal-transition");
        (await Code(Fulfil(_seller, id, "paid"))).Should().StartWith("400");
    }

    [Fact]
    public async Task Order_with_products_of_several_sellers_is_fulfilled_only_by_admins()
    {
        var id = await PaidOrder(await _seller.AddProduct(), await fixture.Seller.AddProduct());

        (await Code(Fulfil(_seller, id, "preparing"))).Should().Be("403 not-order-seller");
        (await Actions(_seller, id)).Should().BeEmpty();
        (await Fulfil(fixture.Admin, id, "preparing").Json()).Text("status").Should().Be("preparing");
    }

    [Fact]
    public async Task Seller_lists_only_orders_that_contain_their_products()
    {
        var (mine, other) = (await _seller.AddProduct(), await fixture.Seller.AddProduct());
        var first = await PaidOrder(mine);
        await PaidOrder(other);
        var mixed = await PaidOrder(other, mine);

        async Task<IEnumerable<string>> List(string query) => (await _seller.Get($"/orders{query}").Json()).Items().Select(order => order.Text("id"));

        (await List("?selling=true")).Should().Equal(mixed, first);
        (await List("?selling=true&status=paid")).Should().Equal(mixed, first);
        (await List("?selling=true&status=shipped")).Should().BeEmpty();
        (await List("")).Should().BeEmpty();
        (await List("?selling=false")).Should().BeEmpty();
        (await (await _buyer.Get("/orders?selling=true")).ReadProblem()).Faults().Should().Equal("selling not-allowed");
        (await (await fixture.Admin.Get("/orders?selling=true")).ReadProblem()).Faults().Should().Equal("selling not-allowed");
    }

    [Fact]
    public async Task Nothing_that_a_seller_reads_of_an_order_names_the_account_of_the_buyer()
    {
        var product = await _seller.AddProduct();
        var id = await PaidOrder(product);
        var fulfilled = await Fulfil(_seller, id, "preparing").Json();

        foreach (var path in new[] { $"/orders/{id}", "/orders?selling=true", $"/orders/{id}/payment", $"/orders/{id}/payment/attempts", $"/products/{product}/stock/movements", "/events" })
            (await _seller.Get(path).Json()).GetRawText().Should().NotContain(_buyer.Id.ToString(), path);
        fulfilled.GetProperty("buyerId").ValueKind.Should().Be(JsonValueKind.Null);
        (await fixture.Admin.Get($"/orders/{id}").Json()).Text("buyerId").Should().Be(_buyer.Id.ToString());
    }

    [Fact]
    public async Task Refund_before_shipping_cancels_the_order_and_restores_the_stock()
    {
        var product = await _seller.AddProduct(stock: 5);
        var id = await PaidOrder(product);

        var answer = await Refund(id, "Out of stock after all").Json();

        answer.Text("status").Should().Be("cancelled");
        answer.Text("statusReason").Should().Be("Out of stock after all");
        (await _seller.Get($"/products/{product}/stock").Json()).Number("onHand").Should().Be(5);
        await BecomesRefunded(id);
        var types = new List<string>();
        await Eventually.Holds(async () =>
        {
            types = [.. (await _buyer.Get("/events?limit=100").Json()).Items().Select(happened => happened.Text("type"))];
            return types.Contains("payment.refunded");
        }, TimeSpan.FromSeconds(30));
        types.Should().ContainInOrder("payment.paid", "order.cancelled", "payment.refunded");
        var audit = (await fixture.Admin.Get($"/audit?resource={id}").Json()).Items();
        audit.Should().Contain(entry => entry.GetRawText().Contains("refundedBy") && entry.GetProperty("by").Text("id") == fixture.Admin.Id.ToString());
        (await Code(Refund(id, "Again"))).Should().Be("409 order-not-refundable");
    }

    [Fact]
    public async Task Refund_after_shipping_refunds_the_payment_and_changes_nothing_else()
    {
        var product = await _seller.AddProduct(stock: 5);
        var id = await PaidOrder(product);
        await Fulfil(_seller, id, "preparing").Json();
        await Fulfil(_seller, id, "shipped").Json();

        (await Refund(id, "Arrived broken").Json()).Text("status").Should().Be("shipped");

        await BecomesRefunded(id);
        (await Actions(fixture.Admin, id)).Should().Equal("deliver");
        (await _seller.Get($"/products/{product}/stock").Json()).Number("onHand").Should().Be(4);
    }

    [Fact]
    public async Task Refund_requires_a_paid_order_an_admin_and_a_reason()
    {
        var id = (await Place(await _seller.AddProduct(), "sim_decline")).Text("id");

        (await Code(Refund(id, "Too early or too late"))).Should().Be("409 order-not-refundable");
        (await Code(_seller.Post($"/orders/{id}/refund", new { reason = "Mine" }))).Should().StartWith("403");
        (await (await fixture.Admin.Post($"/orders/{id}/refund", new { reason = " " })).ReadProblem()).Faults().Should().Equal("#/reason required");
        (await (await fixture.Admin.Post($"/orders/{id}/refund", new { })).ReadProblem()).Faults().Should().Equal("#/reason required");
    }

    private static async Task<string> Code(Task<HttpResponseMessage> sending)
    {
        var answer = await sending;
        return $"{(int)answer.StatusCode} {await answer.ReadCode()}";
    }

    private static async Task<IEnumerable<string?>> Actions(ApiClient reader, string id) =>
        (await reader.Get($"/orders/{id}").Json()).GetProperty("allowedActions").EnumerateArray().Select(action => action.GetString());

    private static Task<HttpResponseMessage> Fulfil(ApiClient caller, string id, string status) => caller.Post($"/orders/{id}/fulfilment", new { status });

    private Task<HttpResponseMessage> Refund(string id, string reason) => fixture.Admin.Post($"/orders/{id}/refund", new { reason });

    private Task BecomesRefunded(string id) => Eventually.Holds(
        async () => (await _buyer.Get($"/orders/{id}/payment").Json()).Text("status") == "refunded", TimeSpan.FromSeconds(30));

    private Task<System.Text.Json.JsonElement> Place(string product, string method) =>
        _buyer.Post("/orders", new { items = new[] { new { productId = product } }, paymentMethod = method }).Json();

    private async Task<string> PaidOrder(params IEnumerable<string> products)
    {
        var id = (await _buyer.Post("/orders", new { items = products.Select(productId => new { productId }) }).Json()).Text("id");
        await Eventually.Holds(async () => (await _buyer.Get($"/orders/{id}").Json()).Text("status") == "paid", TimeSpan.FromSeconds(30));
        return id;
    }
}
