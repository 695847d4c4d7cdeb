using System.Globalization;
using Shop.Adapters.Web.Security;
using Shop.Application.Ports;

namespace Shop.Adapters.Web.Tests.Security;

public sealed class HashingTurnsTests : IDisposable
{
    private const int Waiting = 3;

    private readonly HashingTurns _turns = new(turns: 1, Waiting);
    private readonly ManualResetEventSlim _gate = new();

    public void Dispose()
    {
        _turns.Dispose();
        _gate.Dispose();
    }

    [Fact]
    public async Task Are_taken_one_after_the_other_in_the_order_of_coming()
    {
        var order = new List<int>();

        var all = Enumerable.Range(0, Waiting + 1).Select(i => _turns.Take(() => Note(order, i), CancellationToken.None)).ToList();
        _gate.Set();
        await Task.WhenAll(all);

        order.Should().Equal(0, 1, 2, 3);
    }

    [Fact]
    public async Task Are_refused_at_once_when_too_many_wait()
    {
        var served = Enumerable.Range(0, Waiting + 1).Select(_ => Work()).ToList();

        await FluentActions.Invoking(() => Work()).Should().ThrowAsync<OverloadedException>();

        _gate.Set();
        await Task.WhenAll(served);
        await Work();
    }

    [Fact]
    public async Task Are_given_up_by_somebody_who_goes_and_so_there_is_room_for_another()
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
    public async Task Come_back_from_work_that_fails()
    {
        await FluentActions.Invoking(() => _turns.Take<int>(() => throw new InvalidOperationException("broken"), CancellationToken.None))
            .Should().ThrowAsync<InvalidOperationException>();

        _gate.Set();
        await Work();
    }

    [Fact]
    public async Task Are_on_threads_that_serve_no_requests()
    {
        (await _turns.Take(() => Thread.CurrentThread.IsThreadPoolThread, CancellationToken.None)).Should().BeFalse();
    }

    [Fact]
    public async Task Are_on_threads_that_give_way_to_others()
    {
        var usual = Meekness();

        (await _turns.Take(Meekness, CancellationToken.None)).Should().BeGreaterThan(usual);
    }

    [Fact]
    public async Task Leave_what_comes_after_them_its_priority()
    {
        var usual = Meekness();

        var after = _turns.Take(() => 0, CancellationToken.None)
            .ContinueWith(_ => Meekness(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);

        (await after).Should().Be(usual);
    }

    private Task<bool> Work(CancellationToken cancellation = default) => _turns.Take(Through, cancellation);

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
