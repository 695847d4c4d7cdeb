using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Shop.Adapters.Web.Tests.Catalog;
using Shop.Adapters.Workers.Webhooks;
using Shop.Domain.Webhooks;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Web.Tests.Webhooks;

/// <summary>The whole program with local receivers, which the settings permit.</summary>
public sealed class WebhookDeliveryTests(WebhookDeliveryTests.PermissiveShop fixture) : IClassFixture<WebhookDeliveryTests.PermissiveShop>
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    private ApiClient Admin => fixture.Admin;

    [Fact]
    public async Task Webhook_delivery_succeeds_at_the_third_attempt_after_two_failures()
    {
        await using var receiver = await Receiver.Start(500, 500, 200);
        var endpoint = await Create(receiver.Url, "product.created");
        await Admin.AddProduct();

        var delivery = await Settled(endpoint);

        delivery.Text("state").Should().Be("delivered");
        delivery.GetProperty("nextAttemptAt").ValueKind.Should().Be(JsonValueKind.Null);
        var attempts = delivery.GetProperty("attempts").EnumerateArray().ToList();
        attempts.Select(attempt => (attempt.Number("number"), attempt.Number("status"))).Should().Equal((1, 500), (2, 500), (3, 200));
        (attempts[2].GetProperty("at").GetDateTimeOffset() - attempts[1].GetProperty("at").GetDateTimeOffset()).Should().BeGreaterThanOrEqualTo(TimeSpan.FromMilliseconds(100));
        receiver.Messages.Select(message => message.Id).Distinct(StringComparer.Ordinal).Should().Equal(delivery.Text("eventId"));
        receiver.Messages.Should().OnlyContain(message => message.IsSignedWith(endpoint.Text("secret")));
    }

    [Fact]
    public async Task Webhook_message_equals_the_event_in_the_feed()
    {
        await using var receiver = await Receiver.Start(200);
        var endpoint = await Create(receiver.Url, "product.created");
        await Admin.AddProduct();
        await Settled(endpoint);

        var received = (await Admin.Get("/events?limit=100").Json()).Items().Last(item => item.Text("type") == "product.created");
        receiver.Messages.Single().Body.Should().Be(received.GetRawText());
    }

    [Fact]
    public async Task Webhook_endpoint_is_disabled_and_gets_no_more_messages_when_its_receiver_returns_410()
    {
        await using var receiver = await Receiver.Start(410);
        var endpoint = await Create(receiver.Url, "product.created");
        await Admin.AddProduct();

        (await Settled(endpoint)).Text("state").Should().Be("failed");

        (await Admin.Get(Path(endpoint)).Json()).Text("status").Should().Be("disabled");
        (await Admin.Post($"{Path(endpoint)}/test")).StatusCode.Should().Be(HttpStatusCode.Conflict);
        receiver.Messages.Should().ContainSingle();
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var elsewhere = await Receiver.Start(200);
        await using var receiver = await Receiver.Start(307);
        receiver.Location = elsewhere.Url;
        var endpoint = await Create(receiver.Url);
        await Admin.Post($"{Path(endpoint)}/test").Json();

        var delivery = await Settled(endpoint);

        delivery.Text("state").Should().Be("failed");
        delivery.GetProperty("attempts").EnumerateArray().Should().HaveCount(3).And.OnlyContain(attempt => attempt.GetProperty("status").GetInt32() == 307);
        elsewhere.Messages.Should().BeEmpty();
    }

    [Fact]
    public async Task Loopback_address_is_not_reached_under_a_name_without_the_setting()
    {
        await using var guarded = await Start(anywhere: false);
        using var admin = await guarded.SignUpAdmin();
        await using var receiver = await Receiver.Start(200);
        var endpoint = await admin.Post("/webhook-endpoints", new { url = receiver.Url.Replace("127.0.0.1", "localhost", StringComparison.Ordinal) }).Json();
        await admin.Post($"{Path(endpoint)}/test").Json();

        var delivery = await Settled(endpoint, admin);

        delivery.Text("state").Should().Be("failed");
        delivery.GetProperty("attempts")[0].Text("error").Should().Be("The target has no public address.");
        receiver.Messages.Should().BeEmpty();
    }

    [Fact]
    public async Task Unresponsive_receiver_does_not_delay_other_receivers()
    {
        await using var dead = await Receiver.Start(0);
        await using var alive = await Receiver.Start(200);
        var silent = await Create(dead.Url);
        foreach (var _ in Enumerable.Range(0, 12))
            await Admin.Post($"{Path(silent)}/test").Json();
        await Eventually.Holds(() => Task.FromResult(dead.Messages.Count > 0), Soon);

        var endpoint = await Create(alive.Url);
        await Admin.Post($"{Path(endpoint)}/test").Json();

        (await Settled(endpoint)).Text("state").Should().Be("delivered");
        dead.Messages.Count.Should().BeLessThanOrEqualTo(4, "no more are under way to one endpoint at a time");
        (await Deliveries(silent)).Should().OnlyContain(delivery => delivery.GetProperty("state").GetString() == "pending");
    }

    [Fact]
    public async Task Failed_webhook_delivery_is_sent_again_when_an_admin_redelivers_it()
    {
        await using var receiver = await Receiver.Start(500, 500, 500, 200);
        var endpoint = await Create(receiver.Url);
        await Admin.Post($"{Path(endpoint)}/test").Json();
        var failed = await Settled(endpoint);
        failed.Text("state").Should().Be("failed");

        var answer = await Admin.Post($"/webhook-deliveries/{failed.Text("id")}/redeliver");

        answer.StatusCode.Should().Be(HttpStatusCode.Accepted);
        (await answer.Json()).Text("state").Should().Be("pending");
        var delivered = await Settled(endpoint);
        (delivered.Text("id"), delivered.Text("state")).Should().Be((failed.Text("id"), "delivered"));
        delivered.GetProperty("attempts").EnumerateArray().Select(attempt => attempt.Number("number")).Should().Equal(1, 2, 3, 4);
    }

    [Fact]
    public async Task Webhook_messages_are_signed_with_both_secrets_during_a_rotation()
    {
        await using var receiver = await Receiver.Start(200);
        var endpoint = await Create(receiver.Url);
        var rotated = await Admin.Post($"{Path(endpoint)}/rotate-secret").Json();
        await Admin.Post($"{Path(endpoint)}/test").Json();
        await Settled(endpoint);

        var message = receiver.Messages.Single();
        message.IsSignedWith(endpoint.Text("secret")).Should().BeTrue();
        message.IsSignedWith(rotated.Text("secret")).Should().BeTrue();
    }

    [Fact]
    public async Task Two_instances_send_each_message_once()
    {
        await using var second = await Start(database: fixture.Shop.ConnectionString);
        await using var receiver = await Receiver.Start(200);
        var endpoint = await Create(receiver.Url, "product.created");
        foreach (var _ in Enumerable.Range(0, 20))
            await Admin.AddProduct();

        await Eventually.Holds(
            async () => (await Deliveries(endpoint)).Count(delivery => delivery.Text("state") == "delivered") == 20, Soon);

        receiver.Messages.Select(message => message.Id).Should().OnlyHaveUniqueItems().And.HaveCount(20);
    }

    [Fact]
    public async Task Unfinished_delivery_of_a_stopping_instance_is_sent_by_the_next_instance()
    {
        await using var receiver = await Receiver.Start(0, 200);
        await using var impatient = await Start(worker: new WebhookWorkerOptions { DrainTimeout = TimeSpan.FromMilliseconds(100) });
        using var admin = await impatient.SignUpAdmin();
        var endpoint = await admin.Post("/webhook-endpoints", new { url = receiver.Url, events = new[] { "*" } }).Json();
        await admin.Post($"{Path(endpoint)}/test").Json();
        await Eventually.Holds(() => Task.FromResult(receiver.Messages.Count == 1), Soon);

        await impatient.Stop();

        await using var next = await Start(database: impatient.ConnectionString);
        using var nextAdmin = await next.SignUpAdmin();
        var delivery = await Settled(endpoint, nextAdmin);
        delivery.Text("state").Should().Be("delivered");
        delivery.GetProperty("attempts").EnumerateArray().Should().ContainSingle("what was cut off does not count");
        receiver.Messages.Should().HaveCount(2);
    }

    private static Task<ShopApi> Start(bool anywhere = true, string? database = null, WebhookWorkerOptions? worker = null) => ShopApi.Start(
        database: database,
        replacing: services => services
            .AddSingleton(new WebhookPolicy(3, TimeSpan.FromMilliseconds(50), TimeSpan.FromSeconds(1)))
            .AddSingleton(worker ?? new WebhookWorkerOptions()),
        settings: ("Webhooks:AllowPrivateTargets", anywhere ? "true" : "false"));

    private static string Path(JsonElement endpoint) => $"/webhook-endpoints/{endpoint.Text("id")}";

    private Task<JsonElement> Create(string url, params string[] events) =>
        Admin.Post("/webhook-endpoints", new { url, events = events.Length == 0 ? ["*"] : events }).Json();

    private async Task<IReadOnlyList<JsonElement>> Deliveries(JsonElement endpoint, ApiClient? admin = null) =>
        (await (admin ?? Admin).Get($"{Path(endpoint)}/deliveries?limit=100").Json()).Items();

    /// <summary>The only delivery to an endpoint, once it has ended.</summary>
    private async Task<JsonElement> Settled(JsonElement endpoint, ApiClient? admin = null)
    {
        IReadOnlyList<JsonElement> deliveries = [];
        await Eventually.Holds(
            async () => (deliveries = await Deliveries(endpoint, admin)).Count == 1 && deliveries[0].Text("state") != "pending", Soon);
        return deliveries[0];
    }

    /// <summary>A program that may send to local receivers.</summary>
    public sealed class PermissiveShop : IAsyncLifetime
    {
        internal ShopApi Shop { get; private set; } = null!;

        internal ApiClient Admin { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Shop = await Start();
            Admin = await Shop.SignUpAdmin();
        }

        public async ValueTask DisposeAsync()
        {
            Admin.Dispose();
            await Shop.DisposeAsync();
        }
    }
}
