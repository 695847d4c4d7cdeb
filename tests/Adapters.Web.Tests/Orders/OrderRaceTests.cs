using System.Net;
using Shop.Adapters.Web.Tests.Catalog;

namespace Shop.Adapters.Web.Tests.Orders;

public sealed class OrderRaceTests(ShopFixture fixture) : IClassFixture<ShopFixture>
{
    [Theory]
    [InlineData(1, 50)]
    [InlineData(10, 100)]
    public async Task Concurrent_orders_of_many_buyers_sell_exactly_the_available_stock(int stock, int buyerCount)
    {
        var product = await fixture.Seller.AddProduct(stock: stock);
        var buyers = await Task.WhenAll(Enumerable.Range(0, buyerCount).Select(_ => fixture.Shop.SignUpBuyer()));

        var answers = await Task.WhenAll(buyers.Select(buyer => buyer.Post("/orders", new { items = new[] { new { productId = product, quantity = 1 } } })));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.Created).Should().Be(stock);
        foreach (var refused in answers.Where(answer => answer.StatusCode != HttpStatusCode.Created))
        {
            refused.StatusCode.Should().Be(HttpStatusCode.Conflict);
            var problem = await refused.ReadProblem();
            problem.Text("code").Should().Be("insufficient-stock");
            problem.Faults().Should().Equal("#/items/0/quantity insufficient-stock");
        }

        (await fixture.Seller.Get($"/products/{product}/stock").Json()).Number("available").Should().Be(0);
    }

    [Fact]
    public async Task Concurrent_orders_with_products_in_opposite_order_do_not_deadlock()
    {
        var one = await fixture.Seller.AddProduct(stock: 1000);
        var other = await fixture.Seller.AddProduct(stock: 1000);
        using var buyer = await fixture.Shop.SignUpBuyer();

        var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(i => buyer.Post("/orders", new
        {
            items = (i % 2 == 0 ? new[] { one, other } : [other, one]).Select(id => new { productId = id }),
        })));

        answers.Should().OnlyContain(answer => answer.StatusCode == HttpStatusCode.Created);
        (await fixture.Seller.Get($"/products/{one}/stock").Json()).Number("available").Should().Be(940);
    }

    [Fact]
    public async Task Fifty_concurrent_requests_with_one_idempotency_key_place_one_order()
    {
        var product = await fixture.Seller.AddProduct(stock: 100);
        using var buyer = await fixture.Shop.SignUpBuyer();
        var body = new { items = new[] { new { productId = product, quantity = 2 } } };

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => buyer.Post("/orders", body, "one-key")));

        foreach (var busy in answers.Where(answer => answer.StatusCode == HttpStatusCode.Conflict))
        {
            (await busy.ReadCode()).Should().Be("idempotency-in-progress");
            busy.Headers.RetryAfter.Should().NotBeNull();
        }

        var placed = answers.Where(answer => answer.StatusCode != HttpStatusCode.Conflict).ToList();
        placed.Should().NotBeEmpty().And.OnlyContain(answer => answer.StatusCode == HttpStatusCode.Created);
        placed.Count(answer => !answer.Headers.Contains("Idempotent-Replayed")).Should().Be(1);
        (await Task.WhenAll(placed.Select(answer => answer.Content.ReadAsStringAsync()))).Distinct(StringComparer.Ordinal).Should().ContainSingle();
        (await buyer.Get("/orders?include=total").Json()).GetProperty("page").Number("total").Should().Be(1);
        (await fixture.Seller.Get($"/products/{product}/stock").Json()).Number("available").Should().Be(98);
    }

    [Fact]
    public async Task Concurrent_cancellations_cancel_an_order_once_and_release_its_stock_once()
    {
        var product = await fixture.Seller.AddProduct(stock: 5);
        using var buyer = await fixture.Shop.SignUpBuyer();
        var order = (await buyer.Post("/orders", new { items = new[] { new { productId = product, quantity = 5 } } }).Json()).Text("id");

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => buyer.Post($"/orders/{order}/cancellation")));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.OK).Should().Be(1);
        foreach (var late in answers.Where(answer => answer.StatusCode != HttpStatusCode.OK))
            (await late.ReadCode()).Should().Be("order-not-cancellable");
        var stock = await fixture.Seller.Get($"/products/{product}/stock").Json();
        stock.Number("available").Should().Be(5);
        stock.Number("reserved").Should().Be(0);
    }
}
