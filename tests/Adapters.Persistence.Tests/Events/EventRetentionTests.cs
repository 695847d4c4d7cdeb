using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shop.Adapters.Persistence.Tests.Outbox;
using Shop.Application.Ports.Events;
using Shop.Application.Ports.Operations;
using Shop.Application.Ports.Outbox;
using Shop.Domain.Shared;
using Shop.Testing.Data;

namespace Shop.Adapters.Persistence.Tests.Events;

[AnyLocale]
public sealed class EventRetentionTests : IAsyncLifetime
{
    private static readonly DateTimeOffset s_now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private ShopInstance _shop = null!;

    public async ValueTask InitializeAsync() =>
        _shop = await ShopInstance.On(null, services => services.AddSingleton(new RetentionPolicy(Events: TimeSpan.FromDays(30))));

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task Events_are_removed_after_their_period_up_to_the_first_young_one()
    {
        await Has(2200, young: 2100);

        await Sweep();

        (await Left()).Should().Equal(Enumerable.Range(2100, 101).Select(number => (long)number));
    }

    [Fact]
    public async Task Numbering_continues_after_all_events_were_removed()
    {
        await Has(5);
        await Sweep();
        (await Left()).Should().BeEmpty();
        (await Feed(feed => feed.Latest(CancellationToken.None))).Should().Be(5);

        await _shop.AddProduct("Teapot", 1250, 1);
        await _shop.Get<IOutboxSequencer>().SequenceAll();

        (await Left()).Should().Equal(6);
    }

    [Theory]
    [InlineData("DELETE FROM events")]
    [InlineData("TRUNCATE events")]
    public async Task Numbering_continues_after_events_were_removed_by_hand(string statement)
    {
        await Has(5);
        await Execute(statement);

        await _shop.AddProduct("Teapot", 1250, 1);
        await _shop.Get<IOutboxSequencer>().SequenceAll();

        (await Left()).Should().Equal(6);
    }

    [Fact]
    public async Task Position_before_removed_events_is_rejected_and_the_feed_begins_at_the_oldest_event()
    {
        await Has(10, young: 6);
        await Sweep();

        (await Feed(feed => feed.RemovedUntil(CancellationToken.None))).Should().Be(5);
        (await Read(after: 0)).Should().Equal(6, 7, 8, 9, 10);
        (await Read(after: 5)).Should().Equal(6, 7, 8, 9, 10);
        (await Read(after: 10)).Should().BeEmpty();
        (await FluentActions.Awaiting(() => Read(after: 4)).Should().ThrowAsync<DomainException>()).Which.Code.Should().Be("cursor-expired");
        (await FluentActions.Awaiting(() => Feed(feed => feed.Read(Some.Buyer, 4, 10, CancellationToken.None))).Should().ThrowAsync<DomainException>())
            .Which.Code.Should().Be("cursor-expired", "events of the buyer may have been among them");
        (await Feed(feed => feed.Read(Some.Buyer, 5, 10, CancellationToken.None))).Should().BeEmpty();
    }

    [Fact]
    public async Task Events_are_stored_for_ever_without_a_period()
    {
        await using var shop = await ShopInstance.On(_shop.ConnectionString);
        await Has(3);

        await shop.With<IExpiredRows, bool>(Sweep);

        (await Left()).Should().HaveCount(3);
    }

    /// <summary>All events are old, except the given one.</summary>
    private Task Has(int count, int young = 0) => Execute(
        $"""
        INSERT INTO events (sequence, id, type, data, at)
        SELECT i, gen_random_uuid(), 'product.changed', jsonb_build_object(), timestamptz '2026-03-01 12:00Z' - CASE WHEN i = {young} THEN 29 ELSE 31 END * interval '1 day'
        FROM generate_series(1, {count}) AS i
        """);

    private async Task Execute(string sql)
    {
        await using var command = _shop.Get<NpgsqlDataSource>().CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private Task<bool> Sweep() => _shop.With<IExpiredRows, bool>(Sweep);

    private static async Task<bool> Sweep(IExpiredRows rows)
    {
        await rows.Delete(s_now, CancellationToken.None);
        return true;
    }

    private async Task<long[]> Left() => await _shop.Query<long[]>("SELECT coalesce(array_agg(sequence ORDER BY sequence), '{}') FROM events") ?? [];

    private async Task<IEnumerable<long>> Read(long after) =>
        (await Feed(feed => feed.Read(_shop.Admin, after, 10, CancellationToken.None))).Select(found => found.Sequence);

    private Task<T> Feed<T>(Func<IEventFeed, Task<T>> read) => _shop.With(read);
}
