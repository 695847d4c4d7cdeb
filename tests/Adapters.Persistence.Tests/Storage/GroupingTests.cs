using Shop.Adapters.Persistence.Storage;
using Shop.Application.Messaging;
using Shop.Application.Ports;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Persistence.Tests.Storage;

public sealed class GroupingTests : IDisposable
{
    private readonly List<IReadOnlyList<int>> _served = [];
    private readonly SemaphoreSlim _turns = new(0);

    public void Dispose() => _turns.Dispose();

    [Fact]
    public async Task Who_comes_alone_is_served_alone_and_at_once()
    {
        var grouping = Grouping();
        _turns.Release(2);

        (await grouping.Ask(1, CancellationToken.None)).Should().Be("served 1");
        (await grouping.Ask(2, CancellationToken.None)).Should().Be("served 2");

        _served.Should().BeEquivalentTo(new int[][] { [1], [2] });
    }

    [Fact]
    public async Task Who_comes_while_others_are_served_is_served_next_together_and_in_order()
    {
        var grouping = Grouping();

        var first = grouping.Ask(1, CancellationToken.None);
        await FirstIsBeingServed();
        var others = Enumerable.Range(2, 9).Select(wish => grouping.Ask(wish, CancellationToken.None)).ToList();
        _turns.Release(2);

        (await first).Should().Be("served 1");
        (await Task.WhenAll(others)).Should().HaveCount(9);
        _served[1].Should().Equal(Enumerable.Range(2, 9));
    }

    [Fact]
    public async Task No_group_is_larger_than_is_set()
    {
        var grouping = Grouping(size: 4);

        var first = grouping.Ask(0, CancellationToken.None);
        await FirstIsBeingServed();
        var others = Enumerable.Range(1, 10).Select(wish => grouping.Ask(wish, CancellationToken.None)).ToList();
        _turns.Release(4);
        await Task.WhenAll([first, .. others]);

        _served.Select(group => group.Count).Should().Equal(1, 4, 4, 2);
    }

    [Fact]
    public async Task Who_calls_it_off_while_waiting_is_not_served()
    {
        var grouping = Grouping();
        using var off = new CancellationTokenSource();

        var first = grouping.Ask(1, CancellationToken.None);
        await FirstIsBeingServed();
        var waiting = grouping.Ask(2, off.Token);
        var patient = grouping.Ask(3, CancellationToken.None);
        await off.CancelAsync();
        _turns.Release(2);

        await FluentActions.Awaiting(() => waiting).Should().ThrowAsync<OperationCanceledException>();
        await Task.WhenAll(first, patient);
        _served[1].Should().Equal(3);
    }

    [Fact]
    public async Task A_group_that_fails_is_served_one_by_one_and_only_the_one_at_fault_fails()
    {
        var grouping = new Grouping<int, string>(
            new GroupingOptions(),
            TimeProvider.System,
            group => group.Contains(3) ? throw new InvalidOperationException("3 spoils it.") : Serve(group));

        var first = grouping.Ask(1, CancellationToken.None);
        await FirstIsBeingServed();
        var others = Enumerable.Range(2, 3).Select(wish => grouping.Ask(wish, CancellationToken.None)).ToList();
        _turns.Release(3);

        await first;
        (await others[0]).Should().Be("served 2");
        await FluentActions.Awaiting(() => others[1]).Should().ThrowAsync<InvalidOperationException>();
        (await others[2]).Should().Be("served 4");
    }

    [Fact]
    public async Task When_the_database_is_away_a_group_is_told_at_once_and_nobody_waits_for_it_again()
    {
        var tries = 0;
        var grouping = new Grouping<int, string>(new GroupingOptions(), TimeProvider.System, async group =>
        {
            if (Interlocked.Increment(ref tries) == 1)
                return await Serve(group);
            throw new StoreUnavailableException("Away.", new TimeoutException());
        });

        var first = grouping.Ask(1, CancellationToken.None);
        await FirstIsBeingServed();
        var others = Enumerable.Range(2, 3).Select(wish => grouping.Ask(wish, CancellationToken.None)).ToList();
        _turns.Release(1);

        await first;
        foreach (var other in others)
            await FluentActions.Awaiting(() => other).Should().ThrowAsync<StoreUnavailableException>();
        tries.Should().Be(2);
    }

    [Fact]
    public async Task Of_many_who_come_at_any_time_all_are_served_once()
    {
        var grouping = Grouping(size: 7);
        _turns.Release(10_000);

        var answers = await Task.WhenAll(Enumerable.Range(0, 5_000).Select(wish => Task.Run(() => grouping.Ask(wish, CancellationToken.None))));

        answers.Should().Equal(Enumerable.Range(0, 5_000).Select(wish => $"served {wish}"));
        _served.SelectMany(group => group).Should().OnlyHaveUniqueItems();
    }

    private Grouping<int, string> Grouping(int size = 64) => new(new GroupingOptions(size), TimeProvider.System, Serve);

    private async Task<IReadOnlyList<string>> Serve(IReadOnlyList<int> group)
    {
        lock (_served)
            _served.Add(group);
        await _turns.WaitAsync();
        return [.. group.Select(wish => $"served {wish}")];
    }

    private Task FirstIsBeingServed() => Eventually.Holds(
        () =>
        {
            lock (_served)
                return Task.FromResult(_served.Count == 1);
        },
        TimeSpan.FromSeconds(30));
}
