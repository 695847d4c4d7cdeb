using System.Net;
using System.Text.Json;
using Shop.Adapters.Web.Tests.Catalog;

namespace Shop.Adapters.Web.Tests.Audit;

public sealed class AuditEndpointsTests(ShopFixture fixture) : IClassFixture<ShopFixture>
{
    [Fact]
    public async Task Audit_entry_of_a_change_names_the_account_the_request_and_each_field()
    {
        var product = await fixture.Seller.AddProduct(price: 1999, stock: 4);
        var change = await fixture.Admin.Patch($"/products/{product}", new { price = new { amount = 1500, currency = "USD" } }, "*");

        var entries = (await fixture.Admin.Get($"/audit?resource={product}").Json()).Items();

        entries.Select(Action).Should().BeEquivalentTo("created", "stockChanged", "changed");
        var changed = entries[0];
        changed.EnumerateObject().Select(property => property.Name).Should().Equal("id", "at", "by", "action", "resource", "changes", "requestId");
        changed.Text("id").Should().StartWith("aud_");
        changed.GetProperty("by").Text("id").Should().Be(fixture.Admin.Id.ToString());
        changed.GetProperty("by").Text("role").Should().Be("admin");
        changed.Text("resource").Should().Be(product);
        changed.Text("requestId").Should().Be(change.Headers.GetValues("X-Request-Id").Single());
        changed.GetProperty("changes").GetRawText().Should().Be("""[{"field":"price","before":"1999 USD","after":"1500 USD"}]""");
        entries.Single(entry => Action(entry) == "created").GetProperty("by").Text("id").Should().Be(fixture.Seller.Id.ToString());
    }

    [Fact]
    public async Task Order_placed_with_an_idempotency_key_has_an_audit_entry()
    {
        using var buyer = await fixture.Shop.SignUpBuyer();
        var items = new[] { new { productId = await fixture.Admin.AddProduct() } };
        var order = (await buyer.Post("/orders", new { items }, key: "audited").Json()).Text("id");

        var entries = (await fixture.Admin.Get($"/audit?resource={order}").Json()).Items();

        var placed = entries[^1];
        Action(placed).Should().Be("created");
        placed.GetProperty("by").Text("id").Should().Be(buyer.Id.ToString());
    }

    [Theory]
    [InlineData("brands")]
    [InlineData("categories")]
    [InlineData("tags")]
    [InlineData("collections")]
    public async Task Audit_log_covers_the_creation_change_and_deletion_of_a_taxonomy_item(string batches)
    {
        var name = $"Tea {Guid.NewGuid():N}";
        var category = (await fixture.Admin.Post($"/{batches}", new { name }).Json()).Text("id");
        (await fixture.Admin.Patch($"/{batches}/{category}", new { name = $"{name}!" }, "*")).EnsureSuccessStatusCode();
        (await fixture.Admin.Delete($"/{batches}/{category}", "*")).EnsureSuccessStatusCode();

        var entries = (await fixture.Admin.Get($"/audit?resource={category}").Json()).Items();

        entries.Select(Action).Should().Equal("deleted", "changed", "created");
        entries.Should().OnlyContain(entry => entry.GetProperty("by").Text("id") == fixture.Admin.Id.ToString());
        entries.Select(entry => entry.GetProperty("changes").EnumerateArray().Single(change => change.Text("field") == "name"))
            .Select(change => (change.GetProperty("before").GetString(), change.GetProperty("after").GetString()))
            .Should().Equal(($"{name}!", null), (name, $"{name}!"), (null, name));
    }

    [Fact]
    public async Task Audit_entries_are_paged_and_filtered_by_account_and_time()
    {
        using var seller = await fixture.Shop.SignUpSeller();
        for (var i = 0; i < 3; i++)
            await seller.AddProduct(stock: 0);

        var first = await fixture.Admin.Get($"/audit?by={seller.Id}&limit=2&include=total").Json();
        var next = await fixture.Admin.Get($"/audit?by={seller.Id}&limit=2&after={first.GetProperty("page").Text("next")}").Json();

        first.Items().Concat(next.Items()).Select(entry => entry.Text("resource")).Distinct(StringComparer.Ordinal).Should().HaveCountGreaterThanOrEqualTo(3);
        first.Items().Concat(next.Items()).Select(entry => entry.Text("at")).Should().BeInDescendingOrder(StringComparer.Ordinal);
        (await fixture.Admin.Get($"/audit?by={seller.Id}&to=2020-01-01T00:00:00Z").Json()).Items().Should().BeEmpty();
        (await fixture.Admin.Get($"/audit?by={seller.Id}&from=2020-01-01T00:00:00Z").Json()).Items().Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("resource=teapot", "resource invalid-value")]
    [InlineData("by=somebody", "by invalid-value")]
    [InlineData("from=yesterday", "from invalid-value")]
    [InlineData("from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z", "from out-of-range")]
    [InlineData("action=created", "action unknown-parameter")]
    public async Task Audit_query_rejects_invalid_parameters(string query, string fault)
    {
        var answer = await fixture.Admin.Get($"/audit?{query}");

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await answer.ReadProblem()).Faults().Should().Equal(fault);
    }

    private static string Action(JsonElement entry) => entry.Text("action");
}
