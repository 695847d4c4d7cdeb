using System.Text.Json;
using Shop.Application.Audit;
using Shop.Application.Messaging;
using Shop.Application.Webhooks;
using Shop.Application.Webhooks.Deliveries;
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
    public async Task Webhook_secret_is_returned_only_on_creation_and_rotation()
    {
        var made = await Create();
        var rotated = await _shop.Send(new RotateWebhookSecret(Some.Admin, made.Id));

        made.Secret.Should().StartWith("whsec_");
        rotated.Should().StartWith("whsec_").And.NotBe(made.Secret);
        (await _shop.Send(new GetWebhookEndpoint(made.Id))).Secret.Should().BeNull();
        (await _shop.Send(new ListWebhookEndpoints(new WebhookEndpointFilter(), new PageRequest(20)))).Items.Should().OnlyContain(endpoint => endpoint.Secret == null);
    }

    [Fact]
    public async Task Audit_log_contains_every_change_of_a_webhook_endpoint_and_no_secret()
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
    public async Task Webhook_endpoint_subscribes_to_all_events_by_default()
    {
        (await Create()).Subscription.Events.Should().Equal("*");
        (await Create(["order.paid", "order.paid"])).Subscription.Events.Should().Equal("order.paid");
        (await Create(["order.paid", "*"])).Subscription.Events.Should().Equal("*");
    }

    [Fact]
    public async Task Webhook_endpoint_creation_reports_every_fault() =>
        await FluentActions.Awaiting(() => _shop.Send(new CreateWebhookEndpoint(Some.Admin, new WebhookFields(
                "ftp://x", new(true, ["order.paid", "order.eaten", "account.registered"]), new string('x', 501))))).ShouldBeInvalid(
            ("Fields.Url.Value", "url-invalid"),
            ("Fields.Events.Value[1]", "invalid-value"),
            ("Fields.Events.Value[2]", "invalid-value"),
            ("Fields.Description.Value", "too-long"));

    [Fact]
    public async Task Webhook_endpoint_rejects_a_stale_version()
    {
        var made = await Create();

        await FluentActions.Awaiting(() => _shop.Send(new ChangeWebhookEndpoint(Some.Admin, made.Id, 7, new WebhookFields()))).ShouldRefuse("stale-version");
        await FluentActions.Awaiting(() => _shop.Send(new DeleteWebhookEndpoint(Some.Admin, made.Id, 7))).ShouldRefuse("stale-version");
    }

    [Fact]
    public async Task Test_webhook_is_signed_with_every_valid_secret()
    {
        var made = await Create();
        var rotated = await _shop.Send(new RotateWebhookSecret(Some.Admin, made.Id));
        var test = await _shop.Send(new TestWebhookEndpoint(Some.Admin, made.Id));

        var message = (await Take()).Single().Message!;

        message.Id.Should().Be(test.EventId.ToString());
        message.Timestamp.Should().Be(_shop.Clock.GetUtcNow().ToUnixTimeSeconds());
        message.Signatures.Should().Be(string.Join(' ', new[] { rotated, made.Secret! }
            .Select(secret => WebhookSignature.Of(WebhookSecret.Parse(secret), message.Id, message.Timestamp, message.Body.Span))));
        var body = JsonSerializer.Deserialize<JsonElement>(message.Body.Span);
        body.EnumerateObject().Select(property => property.Name).Should().Equal("id", "sequence", "type", "orderId", "data", "at");
        body.GetProperty("type").GetString().Should().Be("webhook.test");
    }

    [Fact]
    public async Task Webhook_secret_is_stored_encrypted_for_its_endpoint()
    {
        var made = await Create();
        var rotated = await _shop.Send(new RotateWebhookSecret(Some.Admin, made.Id));

        var stored = _shop.Stored<WebhookEndpoint>().Single();

        stored.SecretsAt(_shop.Clock.GetUtcNow()).Select(secret => _shop.Secrets.Reveal(secret.Text, made.Id.ToString())).Should().Equal(rotated, made.Secret);
        stored.SecretsAt(_shop.Clock.GetUtcNow()).Should().OnlyContain(secret => _shop.Secrets.IsCurrent(secret.Text) && !secret.Text.Contains("whsec_"));
    }

    [Fact]
    public async Task Webhook_delivery_whose_secret_cannot_be_decrypted_is_not_sent_until_the_secret_is_rotated()
    {
        var made = await Create();
        await _shop.Send(new TestWebhookEndpoint(Some.Admin, made.Id));
        _shop.Secrets.ReplaceKeys("another key");

        (await Take()).Single().Message.Should().BeNull();

        var rotated = await _shop.Send(new RotateWebhookSecret(Some.Admin, made.Id));
        await _shop.Send(new TestWebhookEndpoint(Some.Admin, made.Id));
        var message = (await Take()).Single().Message!;
        message.Signatures.Should().Be(WebhookSignature.Of(WebhookSecret.Parse(rotated), message.Id, message.Timestamp, message.Body.Span));
    }

    [Fact]
    public async Task Leased_webhook_delivery_is_not_taken_again_before_its_lease_expires()
    {
        await _shop.Send(new TestWebhookEndpoint(Some.Admin, (await Create()).Id));
        var first = (await Take()).Single();

        (await Take()).Should().BeEmpty();
        _shop.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = (await Take()).Single();
        await Finish(first, new WebhookAnswer(200, null));

        (await Log(first)).State.Should().Be(WebhookDeliveryState.Pending, "the first one's lease has expired");
        await Finish(second, new WebhookAnswer(200, null));
        (await Log(first)).State.Should().Be(WebhookDeliveryState.Delivered);
    }

    [Fact]
    public async Task Released_webhook_delivery_is_due_again_and_counts_no_attempt()
    {
        await _shop.Send(new TestWebhookEndpoint(Some.Admin, (await Create()).Id));
        var taken = (await Take()).Single();

        await _shop.Send(new GiveWebhookDeliveryBack(taken.Id, taken.LeaseNumber));

        (await Log(taken)).Attempts.Should().BeEmpty();
        (await Take()).Should().ContainSingle();
    }

    [Fact]
    public async Task Webhook_endpoint_is_disabled_when_the_receiver_answers_410()
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
    public async Task Outcome_of_a_removed_webhook_delivery_is_ignored()
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
        _shop.Send(new FinishWebhookDelivery(taken.Id, taken.EndpointId, taken.LeaseNumber, _shop.Clock.GetUtcNow(), TimeSpan.Zero, answer));

    private async Task<WebhookDeliveryDetails> Log(TakenWebhookDelivery taken) =>
        (await _shop.Send(new ListWebhookDeliveries(taken.EndpointId, new PageRequest(20)))).Items.Single();
}
