using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shop.Adapters.Persistence.Tests.Outbox;
using Shop.Application.Messaging;
using Shop.Application.Ports.Events;
using Shop.Application.Ports.Outbox;
using Shop.Application.Webhooks;
using Shop.Application.Webhooks.Deliveries;
using Shop.Domain.Webhooks;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Persistence.Tests.Webhooks;

/// <summary>Creation of webhook deliveries when events are sequenced.</summary>
[AnyLocale]
public sealed class FanOutTests : IAsyncLifetime
{
    private ShopInstance _shop = null!;

    public async ValueTask InitializeAsync() => _shop = await ShopInstance.On(database: null, services => services.AddSingleton(WebhookPolicy.Default));

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task Each_active_endpoint_gets_deliveries_of_its_event_types_as_in_the_feed()
    {
        var all = await Create(["*"]);
        var wanting = await Create(["order.paid", "product.created"]);
        var other = await Create(["order.paid"]);
        var disabled = await Create(["*"], WebhookEndpointStatus.Disabled);
        await _shop.AddProduct("Teapot", 100, 3);

        await Place();

        var received = (await _shop.With((IEventFeed feed) => feed.ReadAll(0, 10, CancellationToken.None))).Single();
        foreach (var endpoint in new[] { all, wanting })
        {
            var delivery = (await Deliveries(endpoint)).Single();
            (delivery.EventId, delivery.Type, delivery.State).Should().Be((received.Id, "product.created", WebhookDeliveryState.Pending));
        }

        (await Deliveries(other)).Concat(await Deliveries(disabled)).Should().BeEmpty();
        var taken = await _shop.Send(new TakeWebhookDeliveries(10, 10, TimeSpan.FromMinutes(1)));
        taken.Should().HaveCount(2);
        var body = System.Text.Json.JsonSerializer.Deserialize<System.Text.Json.JsonElement>(taken[0].Message!.Body.Span);
        body.GetProperty("id").GetString().Should().Be(received.Id.ToString());
        body.GetProperty("sequence").GetInt64().Should().Be(received.Sequence);
        System.Text.Json.JsonElement.DeepEquals(body.GetProperty("data"), received.Data).Should().BeTrue();
    }

    [Fact]
    public async Task Concurrent_instances_create_each_delivery_once()
    {
        var endpoint = await Create(["*"]);
        await using var second = await ShopInstance.On(_shop.ConnectionString, services => services.AddSingleton(WebhookPolicy.Default));
        foreach (var number in Enumerable.Range(0, 20))
            await _shop.AddProduct($"Teapot {number}", 100, 3);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => (i % 2 == 0 ? _shop : second).Get<IOutboxSequencer>().SequenceAll()));

        (await Deliveries(endpoint)).Select(delivery => delivery.EventId).Should().OnlyHaveUniqueItems().And.HaveCount(20);
    }

    [Fact]
    public async Task Events_before_the_creation_of_an_endpoint_are_not_delivered()
    {
        await _shop.AddProduct("Teapot", 100, 3);
        await Place();
        var endpoint = await Create(["*"]);
        await Place();

        (await Deliveries(endpoint)).Should().BeEmpty();
    }

    [Fact]
    public async Task Sequencing_completes_when_an_endpoint_is_removed_concurrently()
    {
        var endpoint = await Create(["*"]);
        await _shop.AddProduct("Teapot", 100, 3);
        await using var connection = new NpgsqlConnection(_shop.ConnectionString);
        await connection.OpenAsync();
        await using var removal = await connection.BeginTransactionAsync();
        await using (var delete = new NpgsqlCommand("DELETE FROM webhook_endpoints WHERE id = @id", connection, removal))
        {
            delete.Parameters.AddWithValue("id", endpoint.Value);
            await delete.ExecuteNonQueryAsync();
        }

        var placing = Place();
        await Eventually.Holds(
            async () => await _shop.Query<long>("SELECT count(*) FROM pg_locks WHERE NOT granted") > 0 || placing.IsCompleted, TimeSpan.FromSeconds(20));
        await removal.CommitAsync();
        await placing;

        (await _shop.Query<long>("SELECT count(*) FROM events")).Should().Be(1);
        (await _shop.Query<long>("SELECT count(*) FROM webhook_deliveries")).Should().Be(0);
    }

    [Fact]
    public async Task Ids_made_by_the_database_are_uuids_of_version_7()
    {
        await Create(["*"]);
        await _shop.AddProduct("Teapot", 100, 3);
        await Place();

        var id = await _shop.Query<Guid>("SELECT id FROM webhook_deliveries");

        id.Version.Should().Be(7);
        (id.Variant & 0xC).Should().Be(8);
        var made = DateTimeOffset.FromUnixTimeMilliseconds(Convert.ToInt64(id.ToString("n")[..12], 16));
        made.Should().BeCloseTo(TimeProvider.System.GetUtcNow(), TimeSpan.FromMinutes(1));
    }

    private Task Place() => _shop.Get<IOutboxSequencer>().SequenceAll();

    private async Task<WebhookEndpointId> Create(IReadOnlyList<string> events, WebhookEndpointStatus status = WebhookEndpointStatus.Active) =>
        (await _shop.Send(new CreateWebhookEndpoint(
            _shop.Admin, new WebhookFields("https://receiver.example.org/", new(true, events), default, status)))).Id;

    private async Task<IReadOnlyList<WebhookDeliveryDetails>> Deliveries(WebhookEndpointId endpoint) =>
        (await _shop.Send(new ListWebhookDeliveries(endpoint, new PageRequest(100)))).Items;
}
