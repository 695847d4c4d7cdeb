using System.Text.Json;
using Npgsql;
using Shop.Adapters.Web.Tests.Catalog;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Web.Tests.Orders;

public sealed class OrderPaymentTests
{
    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Lost_gateway_response_leaves_exactly_one_charge_in_the_ledger()
    {
        await using var shop = await ShopApi.Start();
        using var seller = await shop.SignUpSeller();
        using var buyer = await shop.SignUpBuyer();
        var id = await Place(buyer, await seller.AddProduct(stock: 5), "sim_timeout");

        await Becomes(buyer, id, "paid");

        var attempts = (await buyer.Get($"/orders/{id}/payment/attempts").Json()).Items();
        attempts.Select(attempt => attempt.Text("outcome")).Should().Equal("timedOut", "succeeded");
        (await Ledger(shop, id)).Should().Be(new Account(Calls: 2, Charges: 1, "Charged"));
    }

    [Fact]
    public async Task Failed_payment_attempts_are_retried_with_delays_that_grow_as_configured()
    {
        var first = TimeSpan.FromMilliseconds(400);
        await using var shop = await ShopApi.Start(settings: ("Payments:BackoffBase", $"{first:c}"));
        using var seller = await shop.SignUpSeller();
        using var buyer = await shop.SignUpBuyer();
        var id = await Place(buyer, await seller.AddProduct(stock: 5), "sim_fail_2");

        await Becomes(buyer, id, "paid");

        var attempts = (await buyer.Get($"/orders/{id}/payment/attempts").Json()).Items();
        attempts.Select(attempt => attempt.Text("outcome")).Should().Equal("failed", "failed", "succeeded");
        attempts.Select(attempt => attempt.GetProperty("reason").ValueKind).Should().Equal(JsonValueKind.String, JsonValueKind.String, JsonValueKind.Null);
        var planned = attempts.Take(2).Select(attempt => Time(attempt, "nextAttemptAt") - Time(attempt, "finishedAt")).ToList();
        // Jitter adds up to half.
        planned[0].Should().BeGreaterThanOrEqualTo(first).And.BeLessThanOrEqualTo(first * 1.5);
        planned[1].Should().BeGreaterThanOrEqualTo(first * 2).And.BeLessThanOrEqualTo(first * 3).And.BeGreaterThan(planned[0]);
        foreach (var (failed, next) in attempts.Zip(attempts.Skip(1)))
            Time(next, "startedAt").Should().BeOnOrAfter(Time(failed, "nextAttemptAt"), "nothing is tried before its time");
        (await Ledger(shop, id)).Should().Be(new Account(Calls: 3, Charges: 1, "Charged"));
    }

    [Theory]
    [InlineData("0", "paid", 80)]
    [InlineData("100", "rejected", 100)]
    public async Task Failure_probability_decides_the_outcome_of_all_orders_and_of_their_stock(string probability, string status, int onHand)
    {
        await using var shop = await ShopApi.Start(settings: [("Payments:FailureProbability", probability), ("Payments:MaxAttempts", "3")]);
        using var seller = await shop.SignUpSeller();
        using var buyer = await shop.SignUpBuyer();
        using var admin = await shop.SignUpAdmin();
        var product = await seller.AddProduct(stock: 100);

        var orders = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Place(buyer, product, method: null)));

        foreach (var id in orders)
            await Becomes(buyer, id, status);
        (await seller.Get($"/products/{product}/stock").Json()).GetRawText()
            .Should().Contain($"\"onHand\":{onHand},\"reserved\":0,\"available\":{onHand}");
        foreach (var id in orders.Where(_ => status == "rejected"))
        {
            var order = await buyer.Get($"/orders/{id}").Json();
            order.Text("statusReason").Should().NotBeNullOrWhiteSpace();
            order.GetProperty("payment").Text("status").Should().Be("failed");
            order.GetProperty("payment").Number("attempts").Should().Be(3);
            (await Ledger(shop, id)).Should().Be(new Account(Calls: 3, Charges: 0, "Open"));
        }

        await Eventually.Holds(async () => (await admin.CheckConsistency()).GetProperty("ok").GetBoolean(), s_timeout);
    }

    private static async Task<string> Place(ApiClient buyer, string product, string? method) =>
        (await buyer.Post("/orders", new { items = new[] { new { productId = product } }, paymentMethod = method }).Json()).Text("id");

    private static Task Becomes(ApiClient buyer, string id, string status) =>
        Eventually.Holds(async () => (await buyer.Get($"/orders/{id}").Json()).Text("status") == status, s_timeout);

    private static DateTimeOffset Time(JsonElement attempt, string property) => attempt.GetProperty(property).GetDateTimeOffset();

    private static async Task<Account> Ledger(ShopApi shop, string order)
    {
        await using var connection = new NpgsqlConnection(shop.ConnectionString);
        await connection.OpenAsync();
        await using var read = new NpgsqlCommand(
            """
            SELECT count(*), count(*) FILTER (WHERE effect = 'Charged'), max(status)
            FROM simulated_gateway.calls JOIN simulated_gateway.charges USING (key) WHERE key = $1
            """,
            connection)
        {
            Parameters = { new() { Value = order } },
        };
        await using var reader = await read.ExecuteReaderAsync();
        await reader.ReadAsync();
        return new Account(reader.GetInt64(0), reader.GetInt64(1), reader.GetString(2));
    }

    private sealed record Account(long Calls, long Charges, string Status);
}
