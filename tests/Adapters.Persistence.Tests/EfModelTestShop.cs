using Npgsql;
using Shop.Adapters.Persistence.Tests.Outbox;
using Shop.Application.Json;
using Shop.Application.Messaging;
using Shop.Application.Ports.Outbox;
using Shop.Domain.Shared;
using Shop.Testing.Fakes;
using Shop.Testing.ModelBased;

namespace Shop.Adapters.Persistence.Tests;

/// <summary>Runs the model-based test on PostgreSQL: the sequencer works as usual, and the test decides when deliveries run.</summary>
internal sealed class EfModelTestShop(ShopInstance shop) : IModelTestShop
{
    private readonly Dictionary<OutboxDelivery, long> _rows = [];
    private long _last;

    public IServiceProvider Services => shop.Get<IServiceProvider>();

    public async Task<IReadOnlyList<OutboxDelivery>> TakeDeliveries()
    {
        await shop.Get<IOutboxSequencer>().SequenceAll();
        await using var command = shop.Get<NpgsqlDataSource>().CreateCommand(
            "SELECT id, event_id, type, reaction, data FROM deliveries WHERE id > @last ORDER BY id");
        command.Parameters.AddWithValue("last", _last);
        await using var reader = await command.ExecuteReaderAsync();

        var deliveries = new List<OutboxDelivery>();
        while (await reader.ReadAsync())
        {
            var delivery = new OutboxDelivery(
                new EventId(reader.GetGuid(1)), EventJson.Read(reader.GetString(2), reader.GetString(4)), reader.GetString(3), TestClock.Start);
            deliveries.Add(delivery);
            _rows.Add(delivery, _last = reader.GetInt64(0));
        }

        return deliveries;
    }

    public Task Finish(OutboxDelivery delivery) => shop.Get<IDeliveryQueue>().Finish(Row(delivery), CancellationToken.None);

    public Task GiveUp(OutboxDelivery delivery) => shop.Get<IDeliveryQueue>().GiveUp(Row(delivery), "It ended the process.", CancellationToken.None);

    public Task Revive(OutboxDelivery delivery) => shop.Query<int>($"UPDATE deliveries SET state = 'Pending' WHERE id = {_rows[delivery]}");

    private Delivery Row(OutboxDelivery delivery) =>
        new(_rows[delivery], delivery.Id, "", delivery.Reaction, "", Cause.Unknown, Attempts: 1, LeaseNumber: 0, Interruptions: 0);

    public ValueTask DisposeAsync() => shop.DisposeAsync();
}
