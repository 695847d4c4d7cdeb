using Shop.Application.Messaging;
using Shop.Application.Webhooks;
using Shop.Domain.Webhooks;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Testing.Contracts;

public abstract class WebhookEndpointRepositoryContract(IContractShop shop) : PortContract(shop)
{
    [Fact]
    public async Task An_endpoint_is_found_as_it_was_added_and_last_changed()
    {
        var endpoint = AWebhook.Endpoint(events: ["order.paid", "order.placed"]);
        await Commit(session => session.WebhookEndpoints.Add(endpoint));
        await Commit(async session =>
        {
            var mine = (await session.WebhookEndpoints.Lock(endpoint.Id, Token))!;
            mine.Rotate(AWebhook.Stored(2), TestClock.Start);
            mine.Disable();
        });

        var found = (await Read(session => session.WebhookEndpoints.Find(endpoint.Id, Token)))!;

        found.Describe().Should().BeEquivalentTo(endpoint.Describe() with { Status = WebhookEndpointStatus.Disabled }, options => options.WithStrictOrdering());
        found.SecretsAt(TestClock.Start).Should().Equal(AWebhook.Stored(2), AWebhook.Stored(1));
        (found.CreatedAt, found.Version).Should().Be((TestClock.Start, 2));
    }

    [Fact]
    public async Task An_endpoint_that_does_not_exist_is_not_found()
    {
        (await Read(session => session.WebhookEndpoints.Find(WebhookEndpointId.New(TestClock.Start), Token))).Should().BeNull();
        (await Commit(session => session.WebhookEndpoints.Lock(WebhookEndpointId.New(TestClock.Start), Token))).Should().BeNull();
    }

    [Fact]
    public async Task A_removed_endpoint_and_its_deliveries_are_not_found()
    {
        var endpoint = AWebhook.Endpoint();
        var delivery = AWebhook.Delivery(endpoint, TestClock.Start);
        await Commit(session => session.WebhookEndpoints.Add(endpoint));
        await Commit(session => session.WebhookDeliveries.Add(delivery));

        await Commit(async session => await session.WebhookEndpoints.Remove((await session.WebhookEndpoints.Lock(endpoint.Id, Token))!, Token));

        (await Read(session => session.WebhookEndpoints.Find(endpoint.Id, Token))).Should().BeNull();
        (await Commit(session => session.WebhookDeliveries.Lock(delivery.Id, Token))).Should().BeNull();
    }

    [Fact]
    public async Task Endpoints_are_listed_newest_first_in_pages()
    {
        var added = Enumerable.Range(0, 5).Select(second => AWebhook.Endpoint(TestClock.Start.AddSeconds(second))).ToList();
        await Commit(session => added.ForEach(session.WebhookEndpoints.Add));

        var first = await Read(session => session.WebhookEndpoints.List(new WebhookEndpointFilter(), new PageRequest(3, WithTotal: true), Token));
        var second = await Read(session => session.WebhookEndpoints.List(new WebhookEndpointFilter(), new PageRequest(3, first.Next), Token));

        first.Items.Concat(second.Items).Select(endpoint => endpoint.Id).Should().Equal(added.Select(endpoint => endpoint.Id).Reverse());
        (first.HasMore, first.Total, second.HasMore).Should().Be((true, 5, false));
    }

    [Theory]
    [InlineData("RECEIVER.example", null, 2)]
    [InlineData("warehouse", null, 2)]
    [InlineData("ware_house", null, 0)]
    [InlineData(null, WebhookEndpointStatus.Disabled, 1)]
    [InlineData("warehouse", WebhookEndpointStatus.Active, 1)]
    public async Task Endpoints_are_searched_by_part_of_url_or_description_and_filtered_by_status(string? q, WebhookEndpointStatus? status, int found)
    {
        await Commit(session => session.WebhookEndpoints.Add(AWebhook.Endpoint()));
        await Commit(session => session.WebhookEndpoints.Add(AWebhook.Endpoint(status: WebhookEndpointStatus.Disabled)));

        (await Read(session => session.WebhookEndpoints.List(new WebhookEndpointFilter(q, status), new PageRequest(3), Token))).Items.Should().HaveCount(found);
    }

    [Fact]
    public async Task Failing_endpoints_have_a_delivery_that_is_tried_again_or_a_latest_one_that_was_given_up()
    {
        var endpoints = Enumerable.Range(0, 4).Select(second => AWebhook.Endpoint(TestClock.Start.AddSeconds(second))).ToList();
        await Commit(session => endpoints.ForEach(session.WebhookEndpoints.Add));
        await Commit(session =>
        {
            session.WebhookDeliveries.Add(Tried(endpoints[0], "refused", attempts: 2));
            session.WebhookDeliveries.Add(Tried(endpoints[1], "refused", attempts: 1));
            session.WebhookDeliveries.Add(Tried(endpoints[2], null, attempts: 2));
        });

        var failing = await Read(session => session.WebhookEndpoints.List(new WebhookEndpointFilter(IsFailing: true), new PageRequest(3), Token));

        failing.Items.Select(endpoint => endpoint.Id).Should().Equal(endpoints[1].Id, endpoints[0].Id);
    }

    /// <summary>A delivery with one attempt.</summary>
    /// <param name="error">Null for a success.</param>
    /// <param name="attempts">How many attempts the delivery has at most.</param>
    private static WebhookDelivery Tried(WebhookEndpoint endpoint, string? error, int attempts)
    {
        var delivery = AWebhook.Delivery(endpoint, TestClock.Start);
        delivery.Note(new WebhookAnswer(null, error), TestClock.Start, TimeSpan.FromMilliseconds(12), WebhookPolicy.Default with { MaxAttempts = attempts }, chance: 0);
        return delivery;
    }
}
