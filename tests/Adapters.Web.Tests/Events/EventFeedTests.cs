using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Shop.Adapters.Web.Tests.Catalog;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Web.Tests.Events;

public sealed class EventFeedTests(ShopFixture fixture, ITestOutputHelper output) : IClassFixture<ShopFixture>, IAsyncLifetime
{
    private ApiClient _buyer = null!;

    public async ValueTask InitializeAsync() => _buyer = await fixture.Shop.SignUpBuyer();

    public ValueTask DisposeAsync()
    {
        _buyer.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Buyer_reads_the_events_of_an_order()
    {
        var order = await PlaceOrder(_buyer);
        await Settled(_buyer, 4);

        var events = (await _buyer.Get("/events").Json()).Items();

        events.Select(happened => happened.Text("type")).Should().StartWith("order.placed")
            .And.BeEquivalentTo("order.placed", "payment.attempted", "payment.paid", "order.paid");
        events.Should().OnlyContain(happened => happened.Text("orderId") == order);
        events[0].EnumerateObject().Select(property => property.Name).Should().Equal("id", "sequence", "type", "orderId", "data", "at");
    }

    [Fact]
    public async Task Event_feed_returns_nothing_to_other_buyers_and_everything_to_an_admin()
    {
        await using var shop = await ShopApi.Start();
        using var admin = await shop.SignUpAdmin();
        using var buyer = await shop.SignUpBuyer();
        using var other = await shop.SignUpBuyer();
        await Order(buyer, await admin.AddProduct(stock: 1)).Json();
        await Settled(buyer, 4);

        (await other.Get("/events").Json()).Items().Should().BeEmpty();
        var all = (await admin.Get("/events").Json()).Items();
        all.Select(happened => happened.GetProperty("sequence").GetInt64()).Should().Equal(Enumerable.Range(1, all.Count).Select(i => (long)i));
        all.Select(happened => happened.Text("type")).Should().Contain("product.created").And.Contain("order.paid");
    }

    [Fact]
    public async Task Cursor_at_the_end_of_the_event_feed_returns_later_events()
    {
        var empty = await _buyer.Get("/events").Json();
        empty.Items().Should().BeEmpty();
        empty.GetProperty("page").GetProperty("hasMore").GetBoolean().Should().BeFalse();
        await PlaceOrder(_buyer);
        await Settled(_buyer, 4);

        var seen = new List<long>();
        var next = empty.GetProperty("page").Text("next");
        bool hasMore;
        do
        {
            var answer = await _buyer.Get($"/events?limit=3&after={next}");
            var page = await answer.Json();
            seen.AddRange(page.Items().Select(happened => happened.GetProperty("sequence").GetInt64()));
            hasMore = page.GetProperty("page").GetProperty("hasMore").GetBoolean();
            answer.Headers.Contains("Link").Should().Be(hasMore);
            next = page.GetProperty("page").Text("next");
        }
        while (hasMore);

        seen.Should().HaveCount(4).And.BeInAscendingOrder().And.OnlyHaveUniqueItems();
        (await _buyer.Get($"/events?after={next}").Json()).Items().Should().BeEmpty();
    }

    [Fact]
    public async Task Page_continues_after_the_sequence_in_Last_Event_ID()
    {
        await PlaceOrder(_buyer);
        await Settled(_buyer, 4);
        var all = (await _buyer.Get("/events").Json()).Items();

        var rest = await _buyer.Send(HttpMethod.Get, "/events", null, ("Last-Event-ID", all[1].GetProperty("sequence").GetRawText())).Json();

        rest.Items().Select(happened => happened.Text("id")).Should().Equal(all.Skip(2).Select(happened => happened.Text("id")));
    }

    [Theory]
    [InlineData("/events?after=nonsense", "cursor-invalid")]
    [InlineData("/events?limit=0", "invalid-request")]
    [InlineData("/events?limit=101", "invalid-request")]
    [InlineData("/events?since=1", "invalid-request")]
    public async Task Event_feed_rejects_invalid_parameters(string path, string code)
    {
        var answer = await _buyer.Get(path);

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await answer.ReadCode()).Should().Be(code);
    }

    [Fact]
    public async Task Event_stream_cut_at_any_point_during_concurrent_orders_adds_up_to_the_feed()
    {
        const int buyers = 4, orders = 6, events = 4;
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var chance = new Random(seed);
        await using var shop = await ShopApi.Start();
        using var admin = await shop.SignUpAdmin();
        var product = await admin.AddProduct(stock: buyers * orders);
        await Settled(admin, 1);
        var start = (await admin.Get("/events?limit=100").Json()).Items()[^1].GetProperty("sequence").GetRawText();
        var everybody = await Task.WhenAll(Enumerable.Range(0, buyers).Select(_ => shop.SignUpBuyer()));
        var buying = Task.WhenAll(everybody.Select(async buyer =>
        {
            for (var i = 0; i < orders; i++)
                (await Order(buyer, product)).StatusCode.Should().Be(HttpStatusCode.Created);
        }));

        var (seen, parts) = (new List<string>(), 0);
        while (seen.Count < buyers * orders * events)
        {
            parts++;
            using var part = await Listen(admin, seen.Count == 0 ? start : seen[^1]);
            // An event has about 400 bytes: some parts end before the first event, some in the middle of one, and some contain many.
            await using var cut = new CutStream(await part.Content.ReadAsStreamAsync(), chance.Next(3000));
            await foreach (var received in StreamedEvent.ReadAll(cut).Take((buyers * orders * events) - seen.Count))
                seen.Add(received.Id!);
        }

        await buying;
        output.WriteLine($"{parts} parts");
        var feed = await admin.Send(HttpMethod.Get, "/events?limit=100", null, ("Last-Event-ID", start)).Json();
        seen.Should().Equal(feed.Items().Select(happened => happened.GetProperty("sequence").GetRawText()));
        foreach (var buyer in everybody)
            buyer.Dispose();
    }

    [Fact]
    public async Task Event_stream_continues_after_the_end_of_a_page()
    {
        await PlaceOrder(_buyer);
        await Settled(_buyer, 4);
        var page = await _buyer.Get("/events?limit=3").Json();

        using var answer = await Listen(_buyer, null, $"?after={page.GetProperty("page").Text("next")}");
        var received = await StreamedEvent.ReadAll(await answer.Content.ReadAsStreamAsync()).FirstAsync();

        JsonElement.Parse(received.Data).GetProperty("sequence").GetInt64().Should().BeGreaterThan(page.Items()[^1].GetProperty("sequence").GetInt64());
    }

    [Fact]
    public async Task Event_stream_ends_when_its_access_token_expires()
    {
        await using var hasty = await ShopApi.Start(database: fixture.Shop.ConnectionString, settings: ("Jwt:AccessTokenLifetime", "00:00:05"));
        using var buyer = await hasty.SignUpBuyer();

        using var answer = await Listen(buyer, null);
        var received = await StreamedEvent.ReadAll(await answer.Content.ReadAsStreamAsync()).ToListAsync();

        received.Should().Equal(new StreamedEvent(null, "stream.closed", """{"reason":"tokenExpired"}"""));
    }

    private static async Task<HttpResponseMessage> Listen(ApiClient listener, string? lastSeen, string query = "")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/events{query}");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        if (lastSeen is not null)
            request.Headers.Add("Last-Event-ID", lastSeen);
        var answer = await listener.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        return answer;
    }

    private async Task<string> PlaceOrder(ApiClient buyer)
    {
        var product = await fixture.Admin.AddProduct(stock: 1);
        return (await Order(buyer, product).Json()).Text("id");
    }

    private static Task<HttpResponseMessage> Order(ApiClient buyer, string product) =>
        buyer.Post("/orders", new { items = new[] { new { productId = product } }, paymentMethod = "sim_ok" });

    private static Task Settled(ApiClient buyer, int events) =>
        Eventually.Holds(async () => (await buyer.Get("/events?limit=100").Json()).Items().Count >= events, TimeSpan.FromMinutes(1));
}
