using System.Net;
using Shop.Adapters.Web.Tests.Catalog;

namespace Shop.Adapters.Web.Tests.Http;

/// <summary>A small request with very many faults.</summary>
public sealed class FaultLimitTests(ShopFixture fixture) : IClassFixture<ShopFixture>
{
    private const string Product = "prd_0190a0000000700080000000000000aa";

    [Fact]
    public async Task List_that_is_too_long_is_one_fault_and_its_items_are_none()
    {
        using var buyer = await fixture.Shop.SignUpBuyer();
        var order = new { items = Enumerable.Repeat(new { productId = Product, quantity = 0 }, 15_000) };
        var product = new { Sku = "long", Name = "Long", Price = new { amount = 1, currency = "USD" }, Images = Enumerable.Repeat(new { url = "no" }, 5_000) };

        var refusedOrder = await (await buyer.Post("/orders", order)).ReadProblem();
        var refusedProduct = await (await fixture.Seller.Post("/products", product)).ReadProblem();

        refusedOrder.Faults().Should().Contain("#/items too-many").And.NotContain(fault => fault.EndsWith("out-of-range", StringComparison.Ordinal));
        refusedProduct.Faults().Should().Equal("#/images too-many");
    }

    [Fact]
    public async Task At_most_a_hundred_faults_are_named()
    {
        var many = await fixture.Anybody.Get($"/products?{string.Join('&', Enumerable.Range(0, 500).Select(i => $"x{i}=1"))}");
        var webhook = await fixture.Admin.Post("/webhook-endpoints", new { url = "https://example.com", events = Enumerable.Range(0, 10_000).Select(i => $"no.{i}") });

        many.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await many.ReadProblem()).Faults().Should().HaveCount(100);
        (await webhook.ReadProblem()).Faults().Should().Equal("#/events too-many");
    }
}
