using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Shop.Adapters.Web.Realtime;
using Shop.Application.Events;
using Shop.Application.Ports.Events;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Web.Tests.Realtime;

public sealed class BroadcasterTests : IAsyncDisposable
{
    private static readonly Actor s_admin = new(AccountId.New(TimeProvider.System.GetUtcNow()), AccountRole.Admin);
    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(20);

    private readonly GrowingFeed _feed = new();
    private readonly LiveFeed _live = new();
    private readonly HurriedClock _clock = new();
    private readonly ServiceProvider _services;
    private readonly Broadcaster _broadcaster;

    public BroadcasterTests()
    {
        _services = new ServiceCollection().AddScoped<IEventFeed>(_ => _feed).BuildServiceProvider();
        _broadcaster = new Broadcaster(
            _services.GetRequiredService<IServiceScopeFactory>(), _live, _clock, NullLogger<Broadcaster>.Instance);
    }

    [Fact]
    public async Task Broadcaster_starts_after_the_existing_events()
    {
        _feed.Add(null);
        await _broadcaster.StartAsync(CancellationToken.None);
        using var subscription = await _live.Subscribe(s_admin, CancellationToken.None);

        _feed.Add(null);

        (await Next(subscription)).Sequence.Should().Be(2);
    }

    [Fact]
    public async Task Broadcaster_publishes_every_event_of_a_large_burst()
    {
        await _broadcaster.StartAsync(CancellationToken.None);
        using var subscription = await _live.Subscribe(s_admin, CancellationToken.None);

        for (var sequence = 1; sequence <= 2000; sequence++)
        {
            _feed.Add(null);
            if (sequence % 200 == 0)
                (await Take(subscription, 200)).Should().Equal(Enumerable.Range(sequence - 199, 200).Select(i => (long)i));
        }
    }

    [Fact]
    public async Task Broadcaster_misses_no_event_while_the_database_is_unavailable()
    {
        await _broadcaster.StartAsync(CancellationToken.None);
        using var subscription = await _live.Subscribe(s_admin, CancellationToken.None);

        var failures = 0;
        _feed.IsAway = () => Interlocked.Increment(ref failures) <= 3;
        _feed.Add(null);
        _feed.Add(null);

        (await Take(subscription, 2)).Should().Equal(1, 2);
        failures.Should().BeGreaterThan(3);
    }

    [Fact]
    public async Task Backlog_of_a_database_outage_disconnects_no_consumer_that_keeps_up()
    {
        const int many = LiveSubscription.Capacity * 4;
        await _broadcaster.StartAsync(CancellationToken.None);
        using var subscription = await _live.Subscribe(s_admin, CancellationToken.None);
        var seen = new List<long>();
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var isAway = true;
        // Subscribers that keep up have read everything when the next read starts.
        _feed.IsAway = () =>
        {
            while (subscription.Events.TryRead(out var received))
                seen.Add(received.Sequence);
            if (seen.Count == many || subscription.CutOff.IsCancellationRequested)
                all.TrySetResult();
            return Volatile.Read(ref isAway);
        };

        for (var i = 0; i < many; i++)
            _feed.Add(null);
        Volatile.Write(ref isAway, false);
        await all.Task.WaitAsync(s_timeout);

        subscription.CutOff.IsCancellationRequested.Should().BeFalse();
        seen.Should().Equal(Enumerable.Range(1, many).Select(i => (long)i));
    }

    [Fact]
    public async Task Broadcaster_starts_while_the_database_is_unavailable()
    {
        var failures = 0;
        _feed.Add(null);
        _feed.IsAway = () => Interlocked.Increment(ref failures) <= 2;
        await _broadcaster.StartAsync(CancellationToken.None);

        using var subscription = await _live.Subscribe(s_admin, CancellationToken.None).WaitAsync(s_timeout);
        _feed.Add(null);

        (await Next(subscription)).Sequence.Should().Be(2);
    }

    [Fact]
    public async Task Broadcaster_retries_with_growing_delays_while_the_database_is_unavailable()
    {
        var failures = 0;
        _feed.IsAway = () => Interlocked.Increment(ref failures) <= 8;
        await _broadcaster.StartAsync(CancellationToken.None);

        using var subscription = await _live.Subscribe(s_admin, CancellationToken.None).WaitAsync(s_timeout);

        _clock.Waits.Select(wait => wait.TotalSeconds).Should().Equal(0.1, 0.2, 0.4, 0.8, 1.6, 3.2, 5, 5);
    }

    public async ValueTask DisposeAsync()
    {
        await _broadcaster.StopAsync(CancellationToken.None);
        _broadcaster.Dispose();
        await _services.DisposeAsync();
    }

    private static async Task<FeedEvent> Next(LiveSubscription subscription) =>
        await subscription.Events.ReadAsync().AsTask().WaitAsync(s_timeout);

    private static async Task<IReadOnlyList<long>> Take(LiveSubscription subscription, int count)
    {
        var taken = new List<long>();
        while (taken.Count < count)
            taken.Add((await Next(subscription)).Sequence);
        return taken;
    }
}
