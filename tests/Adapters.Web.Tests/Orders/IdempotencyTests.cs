using System.Net;
using System.Text;
using System.Text.Json;
using Shop.Adapters.Web.Tests.Catalog;
using Shop.Application.Json;

namespace Shop.Adapters.Web.Tests.Orders;

public sealed class IdempotencyTests(ShopFixture fixture) : IClassFixture<ShopFixture>, IAsyncLifetime
{
    private ApiClient _buyer = null!;
    private string _product = null!;

    public async ValueTask InitializeAsync()
    {
        _buyer = await fixture.Shop.SignUpBuyer();
        _product = await fixture.Seller.AddProduct(stock: 10);
    }

    public ValueTask DisposeAsync()
    {
        _buyer.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Repeated_request_returns_the_stored_response_byte_for_byte()
    {
        var first = await _buyer.Post("/orders", Request(1), "key");
        await fixture.Seller.Patch($"/products/{_product}", """{"name":"Another name"}""", "*").Json();

        var again = await _buyer.Post("/orders", Request(1), "\"key\"");

        again.StatusCode.Should().Be(HttpStatusCode.Created);
        again.Headers.GetValues("Idempotent-Replayed").Should().Equal("true");
        first.Headers.Contains("Idempotent-Replayed").Should().BeFalse();
        (await again.Content.ReadAsByteArrayAsync()).Should().Equal(await first.Content.ReadAsByteArrayAsync());
        again.Headers.Location.Should().Be(first.Headers.Location);
        again.Headers.ETag.Should().Be(first.Headers.ETag);
        again.Content.Headers.ContentType.Should().Be(first.Content.Headers.ContentType);
        (await Available()).Should().Be(9);
    }

    [Fact]
    public async Task Repeated_request_is_recognized_however_the_path_is_written()
    {
        await _buyer.Post("/orders", Request(1), "key").Json();
        using var http = new HttpClient { BaseAddress = fixture.Shop.Address };
        using var again = new HttpRequestMessage(HttpMethod.Post, "/API/v1/Orders")
        {
            Content = new StringContent(JsonSerializer.Serialize(Request(1), ShopJson.Options), Encoding.UTF8, "application/json"),
            Headers = { { "Authorization", $"Bearer {_buyer.AccessToken}" }, { "Idempotency-Key", "key" } },
        };

        var answer = await http.SendAsync(again);

        answer.Headers.GetValues("Idempotent-Replayed").Should().Equal("true");
        (await Available()).Should().Be(9);
    }

    [Fact]
    public async Task Idempotency_key_is_rejected_with_another_body()
    {
        await _buyer.Post("/orders", Request(1), "key").Json();

        var answer = await _buyer.Post("/orders", Request(2), "key");

        answer.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        (await answer.ReadCode()).Should().Be("idempotency-key-reused");
        (await Available()).Should().Be(9);
    }

    [Fact]
    public async Task Idempotency_keys_of_two_callers_are_independent()
    {
        using var other = await fixture.Shop.SignUpBuyer();

        await _buyer.Post("/orders", Request(1), "key").Json();
        (await other.Post("/orders", Request(1), "key")).Headers.Contains("Idempotent-Replayed").Should().BeFalse();

        (await Available()).Should().Be(8);
    }

    [Fact]
    public async Task Every_request_is_executed_without_an_idempotency_key()
    {
        await _buyer.Post("/orders", Request(1)).Json();
        await _buyer.Post("/orders", Request(1)).Json();

        (await Available()).Should().Be(8);
    }

    [Fact]
    public async Task Domain_error_is_stored_and_replayed()
    {
        var first = await _buyer.Post("/orders", Request(11), "key");
        await fixture.Seller.Put($"/products/{_product}/stock", new { onHand = 100 }).Json();

        var again = await _buyer.Post("/orders", Request(11), "key");

        again.StatusCode.Should().Be(HttpStatusCode.Conflict);
        again.Headers.Contains("Idempotent-Replayed").Should().BeTrue();
        (await again.Content.ReadAsByteArrayAsync()).Should().Equal(await first.Content.ReadAsByteArrayAsync());
        again.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
    }

    [Fact]
    public async Task Malformed_request_does_not_claim_its_idempotency_key()
    {
        (await _buyer.Post("/orders", """{"items":[]}""", "key")).StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await _buyer.Post("/orders", """{"item":1}""", "key")).StatusCode.Should().Be(HttpStatusCode.BadRequest);

        (await _buyer.Post("/orders", Request(1), "key")).StatusCode.Should().Be(HttpStatusCode.Created);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"\"")]
    [InlineData("two words")]
    [InlineData("\"open")]
    [InlineData("schlüssel")]
    [InlineData(null)]
    public async Task A_malformed_key_is_refused(string? key)
    {
        var answer = await _buyer.Post("/orders", Request(1), key ?? new string('k', 256));

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await answer.ReadCode()).Should().Be("idempotency-key-invalid");
        (await Available()).Should().Be(10);
    }

    [Fact]
    public async Task Longest_idempotency_key_is_accepted() =>
        (await _buyer.Post("/orders", Request(1), new string('~', 255))).StatusCode.Should().Be(HttpStatusCode.Created);

    [Fact]
    public async Task Product_creation_stock_adjustment_and_order_cancellation_are_replayed_too()
    {
        var request = JsonSerializer.Serialize(Products.NewProduct("Once"));
        var created = await fixture.Seller.Post("/products", request, "p");
        (await fixture.Seller.Post("/products", request, "p").Json()).GetRawText().Should().Be(await created.Content.ReadAsStringAsync());

        var adjustments = $"/products/{_product}/stock/adjustments";
        await fixture.Seller.Post(adjustments, new { delta = 5, reason = "Found" }, "a").Json();
        await fixture.Seller.Post(adjustments, new { delta = 5, reason = "Found" }, "a").Json();
        (await Available()).Should().Be(15);

        var order = (await _buyer.Post("/orders", Request(1)).Json()).Text("id");
        var cancelled = await _buyer.Post($"/orders/{order}/cancellation", key: "c").Json();
        (await _buyer.Post($"/orders/{order}/cancellation", key: "c").Json()).GetRawText().Should().Be(cancelled.GetRawText());
        (await Available()).Should().Be(15);
    }

    private object Request(int quantity) => new { items = new[] { new { productId = _product, quantity } } };

    private async Task<int> Available() => (await fixture.Seller.Get($"/products/{_product}/stock").Json()).Number("available");
}
