using System.Collections.Concurrent;
using Shop.Application.Messaging;
using Shop.Domain.Webhooks;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Testing.Contracts;

public abstract class WebhookDeliveryRepositoryContract(IContractShop shop) : PortContract(shop)
{
    private static readonly DateTimeOffset Now = TestClock.Start.AddMinutes(1);
    private static readonly WebhookPolicy Policy = new(3, TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(1));

    [Fact]
    public async Task A_delivery_is_found_as_it_was_added_and_last_changed()
    {
        var endpoint = await Add(AWebhook.Endpoint());
        var delivery = await Add(endpoint, TestClock.Start);
        await Commit(async session =>
        {
            var mine = (await session.WebhookDeliveries.LockDue(Now, 1, 1, Token)).Single();
            mine.Take(Now.AddMinutes(1));
            mine.Note(new WebhookAnswer(500, "Answered 500."), Now, TimeSpan.FromMilliseconds(12), Policy, 0);
        });

        var found = (await Commit(session => session.WebhookDeliveries.Lock(delivery.Id, Token)))!;

        found.Describe().Should().Be(delivery.Describe());
        found.Attempts.Should().Equal(new WebhookAttempt(1, Now, 500, "Answered 500.", 12));
        (found.State, found.Failures, found.Lease.Number, found.Lease.Until).Should().Be((WebhookDeliveryState.Pending, 1, 1, null));
        found.NextAttemptAt.Should().Be(Now.AddSeconds(5).AddMilliseconds(12));
    }

    [Fact]
    public async Task A_delivery_that_is_finished_not_yet_due_or_leased_is_not_taken()
    {
        var endpoint = await Add(AWebhook.Endpoint());
        await Add(endpoint, Now.AddSeconds(1));
        var over = await Add(endpoint, TestClock.Start);
        await Commit(async session => (await session.WebhookDeliveries.Lock(over.Id, Token))!.Note(new WebhookAnswer(200, null), Now, default, Policy, 0));
        var underway = await Add(endpoint, TestClock.Start);
        await Commit(async session => (await session.WebhookDeliveries.Lock(underway.Id, Token))!.Take(Now.AddSeconds(1)));

        (await Due(Now)).Should().BeEmpty();
        (await Due(Now.AddSeconds(1))).Should().HaveCount(2).And.Contain(underway.Id, "its lease has expired");
    }

    [Fact]
    public async Task Deliveries_of_a_disabled_endpoint_are_not_taken()
    {
        var endpoint = await Add(AWebhook.Endpoint());
        await Add(endpoint, TestClock.Start);
        await Commit(async session => (await session.WebhookEndpoints.Lock(endpoint.Id, Token))!.Disable());

        (await Due(Now)).Should().BeEmpty();
    }

    [Fact]
    public async Task Each_endpoint_has_at_most_its_own_share_of_taken_deliveries()
    {
        var (slow, quick) = (await Add(AWebhook.Endpoint()), await Add(AWebhook.Endpoint()));
        foreach (var second in Enumerable.Range(0, 5))
            await Add(slow, TestClock.Start.AddSeconds(second));
        await Add(quick, Now);

        var first = await Take(Now, count: 10, perEndpoint: 2);
        var second2 = await Take(Now, count: 10, perEndpoint: 3);

        first.Select(delivery => delivery.EndpointId).Should().BeEquivalentTo([slow.Id, slow.Id, quick.Id]);
        second2.Select(delivery => delivery.EndpointId).Should().Equal(slow.Id);
    }

    [Fact]
    public async Task Concurrent_workers_take_different_deliveries_within_the_share_of_the_endpoint()
    {
        var endpoint = await Add(AWebhook.Endpoint());
        foreach (var second in Enumerable.Range(0, 8))
            await Add(endpoint, TestClock.Start.AddSeconds(second));
        var taken = new ConcurrentBag<WebhookDeliveryId>();

        await CommitAtOnce(6, async (session, _) =>
        {
            foreach (var delivery in await session.WebhookDeliveries.LockDue(Now, 2, 4, Token))
            {
                delivery.Take(Now.AddMinutes(1));
                taken.Add(delivery.Id);
            }
        });

        taken.Should().OnlyHaveUniqueItems().And.HaveCountLessThanOrEqualTo(4).And.NotBeEmpty();
    }

    [Fact]
    public async Task The_next_due_time_is_the_earliest_of_active_endpoints_including_leased_deliveries()
    {
        (await NextDue()).Should().BeNull();
        var disabled = await Add(AWebhook.Endpoint(status: WebhookEndpointStatus.Disabled));
        await Add(disabled, TestClock.Start);
        (await NextDue()).Should().BeNull();

        var endpoint = await Add(AWebhook.Endpoint());
        await Add(endpoint, TestClock.Start.AddSeconds(2));
        await Add(endpoint, TestClock.Start.AddSeconds(1));
        await Take(Now, 1, 1);

        (await NextDue()).Should().Be(TestClock.Start.AddSeconds(1));
    }

    private Task<DateTimeOffset?> NextDue() => Read(session => session.WebhookDeliveries.FindNextDue(Token));

    [Fact]
    public async Task Deliveries_of_one_endpoint_are_listed_newest_first_in_pages()
    {
        var endpoint = await Add(AWebhook.Endpoint());
        await Add(await Add(AWebhook.Endpoint()), TestClock.Start);
        var added = new List<WebhookDeliveryId>();
        foreach (var second in Enumerable.Range(0, 5))
            added.Insert(0, (await Add(endpoint, TestClock.Start.AddSeconds(second))).Id);

        var first = await Read(session => session.WebhookDeliveries.List(endpoint.Id, new PageRequest(3, WithTotal: true), Token));
        var rest = await Read(session => session.WebhookDeliveries.List(endpoint.Id, new PageRequest(3, first.Next), Token));

        first.Items.Concat(rest.Items).Select(delivery => delivery.Id).Should().Equal(added);
        (first.HasMore, first.Total, rest.HasMore).Should().Be((true, 5, false));
    }

    private Task<List<WebhookDelivery>> Take(DateTimeOffset now, int count, int perEndpoint) => Commit(async session =>
    {
        var due = (await session.WebhookDeliveries.LockDue(now, count, perEndpoint, Token)).ToList();
        due.ForEach(delivery => delivery.Take(now.AddMinutes(1)));
        return due;
    });

    private Task<List<WebhookDeliveryId>> Due(DateTimeOffset now) =>
        Commit(async session => (await session.WebhookDeliveries.LockDue(now, 10, 10, Token)).Select(delivery => delivery.Id).ToList());

    private async Task<WebhookEndpoint> Add(WebhookEndpoint endpoint)
    {
        await Commit(session => session.WebhookEndpoints.Add(endpoint));
        return endpoint;
    }

    private async Task<WebhookDelivery> Add(WebhookEndpoint endpoint, DateTimeOffset due)
    {
        var delivery = AWebhook.Delivery(endpoint, due);
        await Commit(session => session.WebhookDeliveries.Add(delivery));
        return delivery;
    }
}
