using System.Text.Json;
using Shop.Application.Audit;
using Shop.Application.Messaging;
using Shop.Application.Webhooks;
using Shop.Domain.Webhooks;
using Shop.Testing.Data;
using Shop.Testing.InMemory;

namespace Shop.Application.Tests.Webhooks;

public sealed class WebhookEndpointUseCaseTests : IAsyncDisposable
{
    private const string Url = "https://receiver.example.org/shop";

    private readonly RunningShop _shop = new();

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task A_secret_is_told_when_it_is_made_and_never_again()
    {
        var made = await Create();
        var rotated = await _shop.Send(new RotateWebhookSecret(Some.Admin, made.Id));

        made.Secret.Should().StartWith("whsec_");
        rotated.Should().StartWith("whsec_").And.NotBe(made.Secret);
        (await _shop.Send(new GetWebhookEndpoint(made.Id))).Secret.Should().BeNull();
        (await _shop.Send(new ListWebhookEndpoints(new PageRequest(20)))).Items.Should().OnlyContain(endpoint => endpoint.Secret == null);
    }

    [Fact]
    public async Task The_trail_tells_of_every_change_and_no_secret()
    {
        var made = await Create();
        await _shop.Send(new ChangeWebhookEndpoint(Some.Admin, made.Id, 1, new WebhookFields(Status: WebhookEndpointStatus.Disabled)));
        _shop.Clock.Advance(TimeSpan.FromHours(1));
        await _shop.Send(new RotateWebhookSecret(Some.Admin, made.Id));
        await _shop.Send(new DeleteWebhookEndpoint(Some.Admin, made.Id, 3));

        var entries = (await _shop.Send(new ListAuditEntries(new AuditFilter(Resource: made.Id.ToString()), new PageRequest(20)))).Items;
        entries.Select(entry => entry.Action).Should().BeEquivalentTo([AuditAction.Created, AuditAction.Changed, AuditAction.Changed, AuditAction.Deleted]);
        entries.SelectMany(entry => entry.Changes).Should().NotContain(change => $"{change.Before}{change.After}".Contains("whsec_"));
    }

    [Fact]
    public async Task Events_are_all_unless_they_are_named()
    {
        (await Create()).Subscription.Events.Should().Equal("*");
        (await Create(["order.paid", "order.paid"])).Subscription.Events.Should().Equal("order.paid");
        (await Create(["order.paid", "*"])).Subscription.Events.Should().Equal("*");
    }

    [Fact]
    public async Task Names_every_fault() =>
        await FluentActions.Awaiting(() => _shop.Send(new CreateWebhookEndpoint(Some.Admin, new WebhookFields(
                "ftp://x", new(true, ["order.paid", "order.eaten", "account.registered"]), new string('x', 501))))).ShouldBeInvalid(
            ("Fields.Url.Value", "invalid-value"),
            ("Fields.Events.Value[1]", "invalid-value"),
            ("Fields.Events.Value[2]", "invalid-value"),
            ("Fields.Description.Value", "too-long"));

    [Fact]
    public async Task A_stale_version_is_refused()
    {
        var made = await Create();

        await FluentActions.Awaiting(() => _shop.Send(new ChangeWebhookEndpoint(Some.Admin, made.Id, 7, new WebhookFields()))).ShouldRefuse("stale-version");
        await FluentActions.Awaiting(() => _shop.Send(new DeleteWebhookEndpoint(Some.Admin, made.Id, 7))).ShouldRefuse("stale-version");
    }

    [Fact]
    public async Task A_test_is_signed_with_every_valid_secret_over_what_is_sent()
    {
        var made = await Create();
        var rotated = await _shop.Send(new RotateWebhookSecret(Some.Admin, made.Id));
        var test = await _shop.Send(new TestWebhookEndpoint(Some.Admin, made.Id));

        var message = (await Take()).Single().Message;

        message.Id.Should().Be(test.EventId.ToString());
        message.Timestamp.Should().Be(_shop.Clock.Now.ToUnixTimeSeconds());
        message.Signatures.Should().Be(string.Join(' ', new[] { rotated, made.Secret! }
            .Select(secret => WebhookSignature.Of(WebhookSecret.Parse(secret), message.Id, message.Timestamp, message.Body.Span))));
        var body = JsonSerializer.Deserialize<JsonElement>(message.Body.Span);
        body.EnumerateObject().Select(property => property.Name).Should().Equal("id", "sequence", "type", "orderId", "data", "at");
        body.GetProperty("type").GetString().Should().Be("webhook.test");
    }

    [Fact]
    public async Task What_is_in_a_turn_is_not_taken_again_before_the_turn_is_over()
    {
        await _shop.Send(new TestWebhookEndpoint(Some.Admin, (await Create()).Id));
        var first = (await Take()).Single();

        (await Take()).Should().BeEmpty();
        _shop.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = (await Take()).Single();
        await Finish(first, new WebhookAnswer(200, null));

        (await Log(first)).State.Should().Be(WebhookDeliveryState.Pending, "the first one's turn is over");
        await Finish(second, new WebhookAnswer(200, null));
        (await Log(first)).State.Should().Be(WebhookDeliveryState.Delivered);
    }

    [Fact]
    public async Task What_is_given_back_is_due_again_and_no_attempt()
    {
        await _shop.Send(new TestWebhookEndpoint(Some.Admin, (await Create()).Id));
        var taken = (await Take()).Single();

        await _shop.Send(new GiveWebhookDeliveryBack(taken.Id, taken.Turn));

        (await Log(taken)).Attempts.Should().BeEmpty();
        (await Take()).Should().ContainSingle();
    }

    [Fact]
    public async Task A_receiver_that_is_gone_disables_its_endpoint()
    {
        var made = await Create();
        await _shop.Send(new TestWebhookEndpoint(Some.Admin, made.Id));
        var taken = (await Take()).Single();
        await Finish(taken, new WebhookAnswer(410, "Answered 410."));

        (await _shop.Send(new GetWebhookEndpoint(made.Id))).Subscription.Status.Should().Be(WebhookEndpointStatus.Disabled);
        await FluentActions.Awaiting(() => _shop.Send(new TestWebhookEndpoint(Some.Admin, made.Id))).ShouldRefuse("webhook-endpoint-disabled");
        await FluentActions.Awaiting(() => _shop.Send(new RedeliverWebhook(Some.Admin, taken.Id))).ShouldRefuse("webhook-endpoint-disabled");
    }

    [Fact]
    public async Task The_outcome_of_a_delivery_that_was_removed_meanwhile_is_forgotten()
    {
        var made = await Create();
        await _shop.Send(new TestWebhookEndpoint(Some.Admin, made.Id));
        var taken = (await Take()).Single();
        await _shop.Send(new DeleteWebhookEndpoint(Some.Admin, made.Id, null));

        await FluentActions.Awaiting(() => Finish(taken, new WebhookAnswer(410, "Answered 410."))).Should().NotThrowAsync();
        await FluentActions.Awaiting(() => _shop.Send(new RedeliverWebhook(Some.Admin, taken.Id))).ShouldRefuse("webhook-delivery-not-found");
    }

    private Task<WebhookEndpointDetails> Create(IReadOnlyList<string>? events = null) =>
        _shop.Send(new CreateWebhookEndpoint(Some.Admin, new WebhookFields(Url, events is null ? default : new(true, events))));

    private Task<IReadOnlyList<TakenWebhookDelivery>> Take() => _shop.Send(new TakeWebhookDeliveries(10, 4, TimeSpan.FromMinutes(1)));

    private Task Finish(TakenWebhookDelivery taken, WebhookAnswer answer) =>
        _shop.Send(new FinishWebhookDelivery(taken.Id, taken.EndpointId, taken.Turn, _shop.Clock.Now, TimeSpan.Zero, answer));

    private async Task<WebhookDeliveryDetails> Log(TakenWebhookDelivery taken) =>
        (await _shop.Send(new ListWebhookDeliveries(taken.EndpointId, new PageRequest(20)))).Items.Single();
}
