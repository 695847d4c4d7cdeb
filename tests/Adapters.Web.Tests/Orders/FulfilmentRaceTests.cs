using System.Net;
using System.Text.Json;
using Shop.Adapters.Web.Tests.Catalog;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Web.Tests.Orders;

/// <summary>The first of concurrent changes wins; stock and payment end consistent with the order.</summary>
public sealed class FulfilmentRaceTests(ShopFixture fixture) : IClassFixture<ShopFixture>, IAsyncLifetime
{
    private const int Stock = 100;

    private ApiClient _buyer = null!;
    private string _product = null!;

    public async ValueTask InitializeAsync()
    {
        _buyer = await fixture.Shop.SignUpBuyer();
        _product = await fixture.Seller.AddProduct(stock: Stock);
    }

    public ValueTask DisposeAsync()
    {
        _buyer.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Order_cancelled_during_its_payment_is_either_paid_or_cancelled()
    {
        var orders = await Task.WhenAll(Enumerable.Range(0, 30).Select(async _ =>
        {
            var id = await Place();
            await _buyer.Post($"/orders/{id}/cancellation");
            return id;
        }));

        foreach (var id in orders)
            await BecomesSettled(id);
        await StockIsWhatOrdersSay(orders);
    }

    [Fact]
    public async Task Order_cancelled_refunded_and_shipped_concurrently_has_one_outcome()
    {
        var orders = await Task.WhenAll(Enumerable.Range(0, 10).Select(async _ =>
        {
            var id = await Place();
            await Eventually.Holds(async () => (await Read(id)).Text("status") == "paid", TimeSpan.FromSeconds(30));
            await fixture.Seller.Post($"/orders/{id}/fulfilment", new { status = "preparing" }).Json();
            return id;
        }));

        foreach (var id in orders)
        {
            var answers = await Task.WhenAll(
                _buyer.Post($"/orders/{id}/cancellation"),
                fixture.Seller.Post($"/orders/{id}/fulfilment", new { status = "shipped" }),
                fixture.Admin.Post($"/orders/{id}/refund", new { reason = "Out of stock" }),
                _buyer.Post($"/orders/{id}/cancellation"),
                fixture.Admin.Post($"/orders/{id}/refund", new { reason = "Out of stock" }));

            // Shipped, or cancelled by one of the others; a shipped order can still be refunded, once.
            var done = answers.Select(answer => answer.StatusCode == HttpStatusCode.OK).ToList();
            (done[0] || done[1] || done[2] || done[3] || done[4]).Should().BeTrue();
            (done[1] ? done[0] || done[3] : new[] { done[0], done[2], done[3], done[4] }.Count(yes => yes) != 1).Should().BeFalse();
            (done[2] && done[4]).Should().BeFalse();
            answers.Where(answer => answer.StatusCode != HttpStatusCode.OK).Should().OnlyContain(answer => answer.StatusCode == HttpStatusCode.Conflict);
        }

        foreach (var id in orders)
            await BecomesSettled(id);
        await StockIsWhatOrdersSay(orders);
    }

    [Fact]
    public async Task Twenty_concurrent_refunds_refund_an_order_once()
    {
        var id = await Place();
        await Eventually.Holds(async () => (await Read(id)).Text("status") == "paid", TimeSpan.FromSeconds(30));

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => fixture.Admin.Post($"/orders/{id}/refund", new { reason = "Out of stock" })));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.OK).Should().Be(1);
        await BecomesSettled(id);
        await StockIsWhatOrdersSay([id]);
        (await _buyer.Get("/events?limit=100").Json()).Items().Count(happened => happened.Text("type") == "payment.refunded").Should().Be(1);
    }

    /// <summary>Cancelled without a remaining charge, shipped with or without a refund, or paid and not shipped yet.</summary>
    private Task BecomesSettled(string id) => Eventually.Holds(
        async () =>
        {
            var order = await Read(id);
            return (order.Text("status"), order.GetProperty("payment").Text("status")) switch
            {
                ("cancelled", "refunded") => true,
                ("cancelled", "cancelled") => (await fixture.Admin.Get($"/orders/{id}/payment/attempts").Json()).Items().All(attempt => attempt.Text("outcome") != "succeeded"),
                ("paid" or "preparing", "paid") => true,
                ("shipped", "paid") => !(await Audit(id)).Contains("refundedBy"),
                ("shipped", "refunded") => (await Audit(id)).Contains("refundedBy"),
                _ => false,
            };
        },
        TimeSpan.FromSeconds(30));

    private async Task StockIsWhatOrdersSay(IReadOnlyCollection<string> orders)
    {
        var stored = 0;
        foreach (var id in orders)
            stored += (await Read(id)).Text("status") == "cancelled" ? 0 : 1;

        var stock = await fixture.Seller.Get($"/products/{_product}/stock").Json();
        stock.Number("onHand").Should().Be(Stock - stored);
        stock.Number("reserved").Should().Be(0);
        (await fixture.Seller.Get($"/products/{_product}/stock/movements?limit=100").Json()).Items().Sum(movement => movement.Number("delta")).Should().Be(Stock - stored);
        await Eventually.Holds(async () => (await fixture.Admin.CheckConsistency()).GetProperty("ok").GetBoolean(), TimeSpan.FromSeconds(30));
    }

    private Task<JsonElement> Read(string id) => _buyer.Get($"/orders/{id}").Json();

    private async Task<string> Audit(string id) => await (await fixture.Admin.Get($"/audit?resource={id}")).Content.ReadAsStringAsync();

    private async Task<string> Place() => (await _buyer.Post("/orders", new { items = new[] { new { productId = _product } } }).Json()).Text("id");
}
