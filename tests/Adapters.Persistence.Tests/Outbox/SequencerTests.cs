using Npgsql;
using Shop.Adapters.Persistence.Storage;
using Shop.Application.Ports.Outbox;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Persistence.Tests.Outbox;

[AnyLocale]
public sealed class SequencerTests
{
    [Fact]
    public async Task Sequencer_waits_for_its_lock_longer_than_the_lock_timeout_of_a_request()
    {
        await using var shop = await ShopInstance.On($"{await ShopDatabases.Create()};Options=-c lock_timeout=100ms");
        await shop.AddProduct("Teapot", 1250, 1);
        await using var other = await shop.Get<NpgsqlDataSource>().OpenConnectionAsync();
        await using var held = await other.BeginTransactionAsync();
        await using (var locking = new NpgsqlCommand($"SELECT pg_advisory_xact_lock({AdvisoryLocks.Sequencing})", other))
            await locking.ExecuteNonQueryAsync();

        var placing = shop.Get<IOutboxSequencer>().SequenceAll();
        await Eventually.Holds(
            async () => placing.IsCompleted || await shop.Query<long>(
                "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'advisory' AND now() - query_start > interval '300 ms'") == 1,
            TimeSpan.FromSeconds(30));

        placing.IsCompleted.Should().BeFalse();
        await held.RollbackAsync();
        await placing;
        (await shop.Query<long>("SELECT count(*) FROM outbox")).Should().Be(0);
    }
}
