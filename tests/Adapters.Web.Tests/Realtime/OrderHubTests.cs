using System.Net;
using Shop.Adapters.Web.Tests.Catalog;

namespace Shop.Adapters.Web.Tests.Realtime;

public sealed class OrderHubTests(ShopFixture fixture) : IClassFixture<ShopFixture>
{
    [Fact]
    public async Task Order_hub_sends_every_status_from_pending_to_paid_when_a_payment_is_retried()
    {
        using var buyer = await fixture.Shop.SignUpBuyer();
        await using var socket = await OrderSocket.Connect(fixture.Shop.Address, buyer.AccessToken);

        var order = (await Place(buyer, "sim_fail_2")).Text("id");

        var received = new List<string>();
        while (!(received.Contains("orderUpdated paid") && received.Contains("paymentUpdated paid")))
        {
            var (target, body) = await socket.Next();
            body.Text("orderId").Should().Be(order);
            body.GetProperty("sequence").GetInt64().Should().BePositive();
            body.GetProperty("at").GetDateTimeOffset().Should().BeAfter(DateTimeOffset.UnixEpoch);
            received.Add($"{target} {body.Text("status")}");
            (body.GetProperty("reason").GetString() is null).Should().Be(received[^1] != "paymentUpdated pending");
        }

        received[0].Should().Be("orderUpdated pending");
        received.Should().BeEquivalentTo(
            "orderUpdated pending", "paymentUpdated pending", "paymentUpdated pending", "paymentUpdated paid", "orderUpdated paid");
    }

    [Fact]
    public async Task Order_hub_sends_order_events_only_to_the_buyer_and_to_admins()
    {
        using var buyer = await fixture.Shop.SignUpBuyer();
        using var other = await fixture.Shop.SignUpBuyer();
        using var admin = await fixture.Shop.SignUpAdmin();
        await using var mine = await OrderSocket.Connect(fixture.Shop.Address, buyer.AccessToken);
        await using var others = await OrderSocket.Connect(fixture.Shop.Address, other.AccessToken, inQuery: true);
        await using var admins = await OrderSocket.Connect(fixture.Shop.Address, admin.AccessToken);

        var first = (await Place(buyer)).Text("id");
        await Until(mine, first, "paid");
        var second = (await Place(other)).Text("id");

        // A message about the first order to this socket would have arrived before the second order.
        (await others.Next()).Body.Text("orderId").Should().Be(second);
        await Until(admins, first, "paid");
        await Until(admins, second, "paid");
    }

    [Fact]
    public async Task Order_hub_sends_the_events_of_every_instance()
    {
        await using var neighbour = await ShopApi.Start(database: fixture.Shop.ConnectionString);
        using var buyer = await fixture.Shop.SignUpBuyer();
        await using var socket = await OrderSocket.Connect(neighbour.Address, buyer.AccessToken);

        var order = (await Place(buyer)).Text("id");

        await Until(socket, order, "paid");
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("nonsense", false)]
    [InlineData("nonsense", true)]
    public async Task Order_hub_rejects_unauthenticated_connections(string? token, bool inQuery)
    {
        var connecting = async () => await OrderSocket.Connect(fixture.Shop.Address, token, inQuery);

        (await connecting.Should().ThrowAsync<HttpRequestException>()).Which.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Order_hub_rejects_unauthenticated_negotiation()
    {
        var answer = await fixture.Anybody.Http.PostAsync("/hubs/orders/negotiate?negotiateVersion=1", null);

        answer.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        answer.Headers.WwwAuthenticate.Should().ContainSingle().Which.Scheme.Should().Be("Bearer");
        (await answer.ReadCode()).Should().Be("authentication-required");
    }

    [Fact]
    public async Task Hub_connection_ends_when_its_access_token_expires()
    {
        await using var shop = await ShopApi.Start(database: fixture.Shop.ConnectionString, settings: ("Jwt:AccessTokenLifetime", "00:00:05"));
        using var buyer = await shop.SignUpBuyer();
        await using var socket = await OrderSocket.Connect(shop.Address, buyer.AccessToken);

        await socket.IsClosed();
    }

    [Theory]
    [InlineData("OnConnectedAsync")]
    [InlineData("Send")]
    [InlineData("Dispose")]
    public async Task Order_hub_has_no_callable_methods(string method)
    {
        using var buyer = await fixture.Shop.SignUpBuyer();
        await using var socket = await OrderSocket.Connect(fixture.Shop.Address, buyer.AccessToken);

        (await socket.Call(method)).Should().Contain("Method does not exist");
    }

    private static async Task Until(OrderSocket socket, string order, string status)
    {
        while (true)
        {
            var (target, body) = await socket.Next();
            if (target == "orderUpdated" && body.Text("orderId") == order && body.Text("status") == status)
                return;
        }
    }

    private async Task<System.Text.Json.JsonElement> Place(ApiClient buyer, string paymentMethod = "sim_ok")
    {
        var product = await fixture.Admin.AddProduct(stock: 5);
        return await buyer.Post("/orders", new { items = new[] { new { productId = product, quantity = 1 } }, paymentMethod }).Json();
    }
}
