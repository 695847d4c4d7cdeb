using System.Net;
using System.Text.Json;
using Shop.Adapters.Web.Tests.Catalog;

namespace Shop.Adapters.Web.Tests.Inventory;

public sealed class StockEndpointsTests(ShopFixture fixture) : IClassFixture<ShopFixture>
{
    [Fact]
    public async Task Stock_is_read_set_and_adjusted()
    {
        var id = await fixture.Seller.AddProduct(stock: 5);

        (await fixture.Seller.Get($"/products/{id}/stock").Json()).GetRawText()
            .Should().Be($$"""{"productId":"{{id}}","onHand":5,"reserved":0,"available":5}""");
        (await fixture.Seller.Put($"/products/{id}/stock", new { onHand = 8, changeFrom = 5 }).Json()).Number("available").Should().Be(8);
        var adjusted = await fixture.Seller.Post($"/products/{id}/stock/adjustments", new { delta = -8, reason = "Water damage" });

        adjusted.StatusCode.Should().Be(HttpStatusCode.Created);
        var movement = await adjusted.Json();
        movement.EnumerateObject().Select(property => property.Name).Should().Equal("id", "delta", "kind", "reason", "orderId", "by", "at");
        movement.Text("kind").Should().Be("adjustment");
        movement.Text("by").Should().Be(fixture.Seller.Id.ToString());
        (await fixture.Seller.Get($"/products/{id}").Json()).Number("available").Should().Be(0);
    }

    [Fact]
    public async Task Stock_movements_add_up_to_on_hand_and_are_listed_newest_first()
    {
        var id = await fixture.Seller.AddProduct(stock: 5);
        await fixture.Seller.Put($"/products/{id}/stock", new { onHand = 8 }).Json();
        await fixture.Seller.Post($"/products/{id}/stock/adjustments", new { delta = -2, reason = "Gift" }).Json();

        var movements = (await fixture.Seller.Get($"/products/{id}/stock/movements").Json()).Items();

        movements.Select(movement => $"{movement.Text("kind")} {movement.Number("delta")}").Should().Equal("adjustment -2", "set 3", "initial 5");
    }

    [Fact]
    public async Task Stock_movements_are_paged()
    {
        var id = await fixture.Seller.AddProduct(stock: 1);
        for (var i = 0; i < 4; i++)
            await fixture.Seller.Post($"/products/{id}/stock/adjustments", new { delta = 1, reason = $"{i}" }).Json();

        var first = await fixture.Seller.Get($"/products/{id}/stock/movements?limit=3&include=total").Json();
        var second = await fixture.Seller.Get($"/products/{id}/stock/movements?limit=3&after={first.GetProperty("page").Text("next")}").Json();

        first.GetProperty("page").Number("total").Should().Be(5);
        first.Items().Concat(second.Items()).Sum(movement => movement.Number("delta")).Should().Be(5);
        second.GetProperty("page").GetProperty("next").ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Fact]
    public async Task Stock_update_based_on_another_quantity_is_rejected()
    {
        var id = await fixture.Seller.AddProduct(stock: 5);

        var answer = await fixture.Seller.Put($"/products/{id}/stock", new { onHand = 8, changeFrom = 4 });

        answer.StatusCode.Should().Be(HttpStatusCode.Conflict);
        (await answer.ReadProblem()).Faults().Should().Equal("#/changeFrom stock-changed");
    }

    [Fact]
    public async Task One_of_twenty_concurrent_stock_updates_based_on_one_quantity_succeeds()
    {
        var id = await fixture.Seller.AddProduct(stock: 5);

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(i => fixture.Seller.Put($"/products/{id}/stock", new { onHand = 100 + i, changeFrom = 5 })));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.OK).Should().Be(1);
        answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict).Should().Be(19);
    }

    [Fact]
    public async Task Stock_never_becomes_negative_when_concurrent_adjustments_exceed_it()
    {
        var id = await fixture.Seller.AddProduct(stock: 10);

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => fixture.Seller.Post($"/products/{id}/stock/adjustments", new { delta = -1, reason = "Taken" })));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.Created).Should().Be(10);
        foreach (var refused in answers.Where(answer => answer.StatusCode != HttpStatusCode.Created))
            (await refused.ReadCode()).Should().Be("insufficient-stock");
        (await fixture.Seller.Get($"/products/{id}/stock").Json()).Number("onHand").Should().Be(0);
    }

    [Theory]
    [InlineData("""{"delta":0,"reason":"x"}""", "#/delta out-of-range")]
    [InlineData("""{"delta":1.5,"reason":"x"}""", "#/delta wrong-type")]
    [InlineData("""{"delta":1}""", "#/reason required")]
    [InlineData("""{"delta":2000000000,"reason":"\n"}""", "#/delta out-of-range, #/reason control-character, #/reason required")]
    public async Task Invalid_stock_adjustment_is_rejected(string body, string faults)
    {
        var id = await fixture.Seller.AddProduct();

        var answer = await fixture.Seller.Post($"/products/{id}/stock/adjustments", body);

        string.Join(", ", (await answer.ReadProblem()).Faults().Order(StringComparer.Ordinal)).Should().Be(faults);
    }

    [Fact]
    public async Task Stock_can_be_set_to_zero()
    {
        var id = await fixture.Seller.AddProduct(stock: 5);

        (await fixture.Seller.Put($"/products/{id}/stock", new { onHand = 0 }).Json()).Number("onHand").Should().Be(0);
        (await fixture.Seller.Get($"/products/{id}/stock").Json()).Number("onHand").Should().Be(0);
    }
}
