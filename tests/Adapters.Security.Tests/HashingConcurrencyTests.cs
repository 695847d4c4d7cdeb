using System.Globalization;
using Shop.Application.Ports.UnitOfWork;

namespace Shop.Adapters.Security.Tests;

public sealed class HashingConcurrencyTests : IDisposable
{
    private const int Waiting = 3;

    private readonly HashingConcurrency _permits = new(permits: 1, Waiting);
    private readonly ManualResetEventSlim _gate = new();

    public void Dispose()
    {
        _permits.Dispose();
        _gate.Dispose();
    }

    [Fact]
    public async Task Hashing_runs_one_at_a_time_in_order_of_arrival()
    {
        var order = new List<int>();

        var all = Enumerable.Range(0, Waiting + 1).Select(i => _permits.Take(() => Note(order, i), isLogin: true, CancellationToken.None)).ToList();
        _gate.Set();
        await Task.WhenAll(all);

        order.Should().Equal(0, 1, 2, 3);
    }

    [Fact]
    public async Task Hashing_is_rejected_at_once_when_its_queue_is_full()
    {
        var served = Enumerable.Range(0, Waiting + 1).Select(_ => Work()).ToList();

        await FluentActions.Invoking(() => Work()).Should().ThrowAsync<OverloadedException>();

        _gate.Set();
        await Task.WhenAll(served);
        await Work();
    }

    [Fact]
    public async Task Hashing_of_changes_never_fills_the_queue_of_logins()
    {
        using var permits = new HashingConcurrency(permits: 1, waiting: 4);
        var changes = Enumerable.Range(0, 10).Select(_ => permits.Take(Through, isLogin: false, CancellationToken.None)).ToList();

        changes.Count(change => change.IsFaulted).Should().Be(8, "one runs and one waits");
        var logins = Enumerable.Range(0, 4).Select(_ => permits.Take(Through, isLogin: true, CancellationToken.None)).ToList();
        _gate.Set();

        await Task.WhenAll(logins);
        foreach (var rejected in changes.Where(change => change.IsFaulted))
            await FluentActions.Awaiting(() => rejected).Should().ThrowAsync<OverloadedException>();
        await Task.WhenAll(changes.Where(change => !change.IsFaulted));
    }

    [Fact]
    public async Task Cancelled_hashing_frees_its_place_in_the_queue()
    {
        using var leaving = new CancellationTokenSource();
        var first = Work();
        var left = Enumerable.Range(0, Waiting).Select(_ => Work(leaving.Token)).ToList();
        await leaving.CancelAsync();
        foreach (var one in left)
            await FluentActions.Awaiting(() => one).Should().ThrowAsync<OperationCanceledException>();

        var served = Enumerable.Range(0, Waiting).Select(_ => Work()).ToList();
        _gate.Set();

        await Task.WhenAll([first, .. served]);
    }

    [Fact]
    public async Task Failed_hashing_releases_its_slot()
    {
        await FluentActions.Invoking(() => _permits.Take<int>(() => throw new InvalidOperationException("broken"), isLogin: true, CancellationToken.None))
            .Should().ThrowAsync<InvalidOperationException>();

        _gate.Set();
        await Work();
    }

    [Fact]
    public async Task Hashing_runs_outside_the_thread_pool()
    {
        (await _permits.Take(() => Thread.CurrentThread.IsThreadPoolThread, isLogin: true, CancellationToken.None)).Should().BeFalse();
    }

    [Fact]
    public async Task Hashing_runs_at_a_lower_priority()
    {
        var usual = Meekness();

        (await _permits.Take(Meekness, isLogin: true, CancellationToken.None)).Should().BeGreaterThan(usual);
    }

    [Fact]
    public async Task Continuation_of_hashing_runs_at_normal_priority()
    {
        var usual = Meekness();

        var after = _permits.Take(() => 0, isLogin: true, CancellationToken.None)
            .ContinueWith(_ => Meekness(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);

        (await after).Should().Be(usual);
    }

    private Task<bool> Work(CancellationToken cancellation = default) => _permits.Take(Through, isLogin: true, cancellation);

    private bool Through()
    {
        _gate.Wait(TimeSpan.FromMinutes(1)).Should().BeTrue();
        return true;
    }

    private bool Note(List<int> order, int number)
    {
        order.Add(number);
        return Through();
    }

    /// <summary>
    /// The nice value of this thread on Linux, the 17th field after the name in parentheses; elsewhere the negated priority.
    /// </summary>
    private static int Meekness() => OperatingSystem.IsLinux()
        ? int.Parse(File.ReadAllText("/proc/thread-self/stat").Split(") ")[^1].Split(' ')[16], CultureInfo.InvariantCulture)
        : -(int)Thread.CurrentThread.Priority;
}
