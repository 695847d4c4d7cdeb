using System.Runtime.CompilerServices;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Shop.Adapters.Site.Shared;
using Shop.Application.Messaging;
using Shop.Application.Settings;
using Shop.Domain.Settings;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Site.Tests.Shared;

public sealed class RecentReadsTests
{
    private static readonly TimeSpan s_freshness = TimeSpan.FromSeconds(15);

    private readonly FakeTimeProvider _clock = TestClock.New();
    private readonly RecentReads<string, object> _recent;

    public RecentReadsTests() => _recent = new RecentReads<string, object>(_clock, s_freshness, maxEntries: 2);

    [Fact]
    public async Task Result_is_read_again_when_it_is_old()
    {
        var first = await _recent.Get("a", Read);

        (await _recent.Get("a", Read)).Should().BeSameAs(first);
        _clock.Advance(s_freshness);
        (await _recent.Get("a", Read)).Should().NotBeSameAs(first);
    }

    [Fact]
    public async Task Read_that_failed_is_begun_again_at_once()
    {
        await FluentActions.Awaiting(() => _recent.Get("a", () => Task.FromException<object>(new TimeoutException()))).Should().ThrowAsync<TimeoutException>();
        await FluentActions.Awaiting(() => _recent.Get("a", () => throw new TimeoutException())).Should().ThrowAsync<TimeoutException>();

        (await _recent.Get("a", Read)).Should().NotBeNull();
    }

    [Fact]
    public async Task Old_results_use_no_memory_also_when_only_others_are_read()
    {
        await _recent.Get("b", Read);
        var old = await ReadWeakly("a");

        _clock.Advance(s_freshness);
        await _recent.Get("b", Read);

        GC.Collect();
        old.IsAlive.Should().BeFalse();
    }

    [Fact]
    public async Task Fresh_result_stays_when_there_is_room_for_one_only()
    {
        var one = new RecentReads<string, object>(_clock, s_freshness, maxEntries: 1);
        var first = await one.Get("a", Read);

        (await one.Get("a", Read)).Should().BeSameAs(first);
        await one.Get("b", Read);
        (await one.Get("a", Read)).Should().NotBeSameAs(first);
    }

    [Fact]
    public async Task Settings_are_read_once_by_visitors_that_come_at_the_same_time()
    {
        using var settings = new SlowSettings();
        var store = new StoreSnapshot(new UseCases(settings.Scopes), _clock);

        var first = new[] { store.Get(), store.Get() };
        _clock.Advance(TimeSpan.FromSeconds(2));
        var late = store.Get();
        settings.Answer(0, version: 1);
        (await Task.WhenAll([.. first, late])).Select(read => read.Version).Should().Equal(1, 1, 1);

        var second = new[] { store.Get(), store.Get() };
        settings.Answer(1, version: 2);
        (await Task.WhenAll(second)).Select(read => read.Version).Should().Equal(2, 2);
        (await store.Get()).Version.Should().Be(2);
        settings.Reads.Should().Be(2);
    }

    private static Task<object> Read() => Task.FromResult(new object());

    // In a method of its own, so that no variable of the test refers to the result.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private async Task<WeakReference> ReadWeakly(string key) => new(await _recent.Get(key, Read));

    /// <summary>Settings whose reads end when the test says so.</summary>
    private sealed class SlowSettings : IMediator, IDisposable
    {
        private readonly TaskCompletionSource<SettingsDetails>[] _answers = [new(), new()];
        private readonly ServiceProvider _services;

        public SlowSettings() => _services = new ServiceCollection().AddSingleton<IMediator>(this).BuildServiceProvider();

        public int Reads { get; private set; }

        public IServiceScopeFactory Scopes => _services.GetRequiredService<IServiceScopeFactory>();

        public void Answer(int read, long version) => _answers[read].SetResult(new SettingsDetails(StoreSettings.Begin().Describe(), Some.Currency, version));

        public async Task<TResponse> Send<TResponse>(IRequest<TResponse> request, CancellationToken cancellationToken = default) =>
            (TResponse)(object)await _answers[Reads++].Task;

        public Task Publish(object notification, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task Publish<TNotification>(TNotification notification, CancellationToken cancellationToken = default)
            where TNotification : INotification => throw new NotSupportedException();

        public void Dispose() => _services.Dispose();
    }
}
