using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Npgsql;
using Shop.Adapters.Web.Tests.Catalog;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Web.Tests.Orders;

public sealed class UnpaidOrderTests
{
    private static readonly (string, string) OneUnpaid = ("Orders:OneUnpaidPerBuyer", "true");
    private static readonly (string, string) LongWaits = ("Payments:BackoffBase", "01:00:00");
    private static readonly (string, string) ShortLives = ("Orders:ReservationLifetime", "00:00:01");

    [Fact]
    public async Task One_of_twenty_concurrent_orders_is_accepted_and_the_rejections_name_it()
    {
        await using var shop = await ShopApi.Start(settings: [OneUnpaid, LongWaits]);
        using var seller = await shop.SignUpSeller();
        using var buyer = await shop.SignUpBuyer();
        var product = await seller.AddProduct(stock: 100);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Place(buyer, product, "sim_fail_1")));

        var id = (await answers.Single(answer => answer.StatusCode == HttpStatusCode.Created).Json()).Text("id");
        foreach (var refused in answers.Where(answer => answer.StatusCode != HttpStatusCode.Created))
        {
            refused.StatusCode.Should().Be(HttpStatusCode.Conflict);
            var problem = await refused.ReadProblem();
            problem.Text("code").Should().Be("unpaid-order-exists");
            problem.Text("detail").Should().Contain(id);
        }

        (await seller.Get($"/products/{product}/stock").Json()).Number("reserved").Should().Be(1);
    }

    [Fact]
    public async Task Concurrent_orders_of_one_buyer_reserve_no_more_than_the_limit()
    {
        await using var shop = await ShopApi.Start(settings: [LongWaits, ("Orders:MaxOpenPerBuyer", "5"), ("Orders:MaxReservedPerBuyer", "300")]);
        using var seller = await shop.SignUpSeller();
        using var buyer = await shop.SignUpBuyer();
        using var other = await shop.SignUpBuyer();
        var product = await seller.AddProduct(stock: 10_000);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Place(buyer, product, "sim_fail_1")));
        var large = await other.Post("/orders", new { items = new[] { new { productId = product, quantity = 301 } } });

        answers.Count(answer => answer.StatusCode == HttpStatusCode.Created).Should().Be(5);
        foreach (var refused in answers.Where(answer => answer.StatusCode != HttpStatusCode.Created))
            (refused.StatusCode, await refused.ReadCode()).Should().Be((HttpStatusCode.Conflict, "too-many-open-orders"));
        (large.StatusCode, await large.ReadCode()).Should().Be((HttpStatusCode.Conflict, "too-many-reserved-units"));
        (await Place(other, product, "sim_ok")).StatusCode.Should().Be(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Cancelled_rejected_or_expired_order_does_not_block_the_next_order()
    {
        await using var shop = await ShopApi.Start(settings: [OneUnpaid, LongWaits, ("Orders:ReservationLifetime", "00:00:03")]);
        using var seller = await shop.SignUpSeller();
        using var buyer = await shop.SignUpBuyer();
        var product = await seller.AddProduct(stock: 100);

        var cancelled = (await Place(buyer, product, "sim_fail_1").Json()).Text("id");
        await buyer.Post($"/orders/{cancelled}/cancellation").Json();
        var rejected = (await Place(buyer, product, "sim_decline").Json()).Text("id");
        await Becomes(buyer, rejected, "rejected");
        var expired = (await Place(buyer, product, "sim_fail_1").Json()).Text("id");
        (await (await Place(buyer, product, "sim_ok")).ReadCode()).Should().Be("unpaid-order-exists");
        await Becomes(buyer, expired, "rejected");

        (await Place(buyer, product, "sim_ok")).StatusCode.Should().Be(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Order_not_paid_in_time_is_rejected_and_releases_its_stock()
    {
        await using var shop = await ShopApi.Start(settings: [LongWaits, ShortLives]);
        using var seller = await shop.SignUpSeller();
        using var buyer = await shop.SignUpBuyer();
        var product = await seller.AddProduct(stock: 5);
        var id = (await Place(buyer, product, "sim_fail_1").Json()).Text("id");

        await Becomes(buyer, id, "rejected");

        var order = await buyer.Get($"/orders/{id}").Json();
        order.Text("statusReason").Should().Be("expired");
        order.GetProperty("payment").Text("status").Should().Be("failed");
        order.GetProperty("payment").Text("failure").Should().Be("expired");
        order.GetProperty("payment").GetProperty("nextAttemptAt").ValueKind.Should().Be(JsonValueKind.Null);
        (await seller.Get($"/products/{product}/stock").Json()).GetRawText().Should().Contain("\"reserved\":0,\"available\":5");
        (await buyer.Get("/events").Json()).Items().Select(happened => happened.Text("type")).Should().Contain(["order.rejected", "payment.failed"]);
    }

    [Fact]
    public async Task Concurrent_payment_and_expiry_have_one_outcome_over_two_instances()
    {
        (string, string)[] settings = [ShortLives, ("Payments:Duration", "00:00:00.8"), ("Payments:BackoffBase", "00:00:00.2")];
        await using var shop = await ShopApi.Start(settings: settings);
        await using var neighbour = await ShopApi.Start(database: shop.ConnectionString, settings: settings);
        using var seller = await shop.SignUpSeller();
        using var buyer = await shop.SignUpBuyer();
        using var admin = await shop.SignUpAdmin();
        var product = await seller.AddProduct(stock: 100);

        // Many charges return about when the reservation expires; those that time out are charged, but the result is lost.
        var orders = await Task.WhenAll(Enumerable.Range(0, 40).Select(async i =>
            (await Place(buyer, product, i % 4 == 0 ? "sim_timeout" : "sim_ok").Json()).Text("id")));

        var paid = 0;
        foreach (var id in orders)
        {
            await Eventually.Holds(async () => (await buyer.Get($"/orders/{id}").Json()).Text("status") is "paid" or "rejected", TimeSpan.FromSeconds(60));
            paid += (await buyer.Get($"/orders/{id}").Json()).Text("status") == "paid" ? 1 : 0;
        }

        await Eventually.Holds(async () => await ChargesThatStand(shop) == paid, TimeSpan.FromSeconds(60));
        var stock = await seller.Get($"/products/{product}/stock").Json();
        stock.Number("onHand").Should().Be(100 - paid);
        stock.Number("reserved").Should().Be(0);
        foreach (var id in orders)
        {
            var order = await buyer.Get($"/orders/{id}").Json();
            (order.Text("status"), order.GetProperty("payment").Text("status")).Should().BeOneOf(("paid", "paid"), ("rejected", "failed"), ("rejected", "refunded"));
            order.GetProperty("history").GetArrayLength().Should().Be(2);
        }

        await Eventually.Holds(async () => (await admin.CheckConsistency()).GetProperty("ok").GetBoolean(), TimeSpan.FromSeconds(30));
    }

    [Theory]
    [InlineData("Orders:ReservationLifetime", "00:00:00", "Orders__ReservationLifetime must be from 00:00:01 to 30.00:00:00.")]
    [InlineData("Orders:ReservationLifetime", "31.00:00:00", "Orders__ReservationLifetime must be from 00:00:01 to 30.00:00:00.")]
    [InlineData("Orders:GroupSize", "0", "Orders__GroupSize must be from 1 to 500.")]
    public async Task Invalid_order_setting_stops_the_start(string key, string value, string line)
    {
        var start = () => ShopApi.Start(settings: [(key, value)]);

        (await start.Should().ThrowAsync<OptionsValidationException>()).Which.Failures.Should().Equal(line);
    }

    private static Task Becomes(ApiClient buyer, string id, string status) =>
        Eventually.Holds(async () => (await buyer.Get($"/orders/{id}").Json()).Text("status") == status, TimeSpan.FromSeconds(30));

    private static Task<HttpResponseMessage> Place(ApiClient buyer, string product, string paymentMethod) =>
        buyer.Post("/orders", new { items = new[] { new { productId = product } }, paymentMethod });

    private static async Task<long> ChargesThatStand(ShopApi shop)
    {
        await using var connection = new NpgsqlConnection(shop.ConnectionString);
        await connection.OpenAsync();
        await using var count = new NpgsqlCommand("SELECT count(*) FROM simulated_gateway.charges WHERE status = 'Charged'", connection);
        return (long)(await count.ExecuteScalarAsync())!;
    }
}
