using System.Net;
using Shop.Adapters.Web.Tests.Catalog;

namespace Shop.Adapters.Web.Tests.Live;

public sealed class OrderHubTests
{
    [Fact]
    public async Task An_order_goes_live_from_pending_to_paid_after_a_failed_and_retried_payment()
    {
        await using var shop = await ShopApi.Start();
        using var buyer = await shop.SignUpBuyer();
        await using var socket = await OrderSocket.Connect(shop.Address, buyer.AccessToken);

        var order = (await Place(shop, buyer, "sim_fail_2")).Text("id");

        var told = new List<string>();
        while (!(told.Contains("orderUpdated paid") && told.Contains("paymentUpdated paid")))
        {
            var (target, body) = await socket.Next();
            body.Text("orderId").Should().Be(order);
            body.GetProperty("sequence").GetInt64().Should().BePositive();
            body.GetProperty("at").GetDateTimeOffset().Should().BeAfter(DateTimeOffset.UnixEpoch);
            told.Add($"{target} {body.Text("status")}");
            (body.GetProperty("reason").GetString() is null).Should().Be(told[^1] != "paymentUpdated pending");
        }

        told[0].Should().Be("orderUpdated pending");
        told.Should().BeEquivalentTo(
            "orderUpdated pending", "paymentUpdated pending", "paymentUpdated pending", "paymentUpdated paid", "orderUpdated paid");
    }

    [Fact]
    public async Task Another_buyers_socket_receives_nothing_of_it_and_an_admins_receives_everything()
    {
        await using var shop = await ShopApi.Start();
        using var buyer = await shop.SignUpBuyer();
        using var other = await shop.SignUpBuyer();
        using var admin = await shop.SignUpAdmin();
        await using var mine = await OrderSocket.Connect(shop.Address, buyer.AccessToken);
        await using var others = await OrderSocket.Connect(shop.Address, other.AccessToken, inQuery: true);
        await using var admins = await OrderSocket.Connect(shop.Address, admin.AccessToken);

        var first = (await Place(shop, buyer)).Text("id");
        await Until(mine, first, "paid");
        var second = (await Place(shop, other)).Text("id");

        // A message about the first order to this socket would have arrived before the second order.
        (await others.Next()).Body.Text("orderId").Should().Be(second);
        await Until(admins, first, "paid");
        await Until(admins, second, "paid");
    }

    [Fact]
    public async Task What_happens_on_one_instance_is_told_on_every_other()
    {
        await using var shop = await ShopApi.Start();
        await using var neighbour = await ShopApi.Start(database: shop.ConnectionString);
        using var buyer = await shop.SignUpBuyer();
        await using var socket = await OrderSocket.Connect(neighbour.Address, buyer.AccessToken);

        var order = (await Place(shop, buyer)).Text("id");

        await Until(socket, order, "paid");
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("nonsense", false)]
    [InlineData("nonsense", true)]
    public async Task Who_is_not_signed_in_is_refused(string? token, bool inQuery)
    {
        await using var shop = await ShopApi.Start();

        var connecting = async () => await OrderSocket.Connect(shop.Address, token, inQuery);

        (await connecting.Should().ThrowAsync<HttpRequestException>()).Which.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Who_is_not_signed_in_cannot_negotiate_either()
    {
        await using var shop = await ShopApi.Start();
        using var anonymous = shop.Anonymous();

        var answer = await anonymous.Http.PostAsync("/hubs/orders/negotiate?negotiateVersion=1", null);

        answer.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        answer.Headers.WwwAuthenticate.Should().ContainSingle().Which.Scheme.Should().Be("Bearer");
        (await answer.ReadCode()).Should().Be("authentication-required");
    }

    [Fact]
    public async Task A_connection_ends_with_the_token_it_was_opened_with()
    {
        await using var shop = await ShopApi.Start(settings: ("Jwt:AccessTokenLifetime", "00:00:05"));
        using var buyer = await shop.SignUpBuyer();
        await using var socket = await OrderSocket.Connect(shop.Address, buyer.AccessToken);

        await socket.IsClosed();
    }

    [Theory]
    [InlineData("OnConnectedAsync")]
    [InlineData("Tell")]
    [InlineData("Dispose")]
    public async Task There_is_nothing_to_call(string method)
    {
        await using var shop = await ShopApi.Start();
        using var buyer = await shop.SignUpBuyer();
        await using var socket = await OrderSocket.Connect(shop.Address, buyer.AccessToken);

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

    private static async Task<System.Text.Json.JsonElement> Place(ShopApi shop, ApiClient buyer, string paymentMethod = "sim_ok")
    {
        using var admin = await shop.SignUpAdmin();
        var product = await admin.AddProduct(stock: 5);
        return await buyer.Post("/orders", new { items = new[] { new { productId = product, quantity = 1 } }, paymentMethod }).Json();
    }
}
