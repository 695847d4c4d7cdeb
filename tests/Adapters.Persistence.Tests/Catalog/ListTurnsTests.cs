using Shop.Adapters.Persistence.Catalog;

namespace Shop.Adapters.Persistence.Tests.Catalog;

public sealed class ListTurnsTests
{
    private static readonly TimeSpan Forever = Timeout.InfiniteTimeSpan;

    private readonly List<TaskCompletionSource> _lists = [.. Enumerable.Range(0, 5).Select(_ => new TaskCompletionSource())];
    private readonly List<int> _begun = [];

    [Fact]
    public async Task Lists_are_found_a_few_at_a_time()
    {
        using var turns = new ListTurns(atOnce: 2, Forever);

        var all = Enumerable.Range(0, 5).Select(list => Find(turns, list)).ToList();

        _begun.Should().Equal(0, 1);
        _lists.ForEach(list => list.SetResult());
        await Task.WhenAll(all);
    }

    [Fact]
    public async Task Lists_are_found_in_the_order_they_were_asked_for()
    {
        using var turns = new ListTurns(atOnce: 1, Forever);

        var all = Enumerable.Range(0, 5).Select(list => Find(turns, list)).ToList();
        foreach (var (i, list) in _lists.Index())
        {
            list.SetResult();
            await all[i];
        }

        _begun.Should().Equal(0, 1, 2, 3, 4);
    }

    [Fact]
    public async Task Who_has_waited_long_goes_ahead_and_gives_no_turn_away_that_was_never_taken()
    {
        using var turns = new ListTurns(atOnce: 1, TimeSpan.FromMilliseconds(1));

        var slow = Find(turns, 0);
        var impatient = Find(turns, 1);
        _lists[1].SetResult();
        await impatient;
        _begun.Should().Equal(0, 1);
        slow.IsCompleted.Should().BeFalse();

        _lists[0].SetResult();
        await slow;
    }

    [Fact]
    public async Task A_list_that_fails_gives_its_turn_back()
    {
        using var turns = new ListTurns(atOnce: 1, Forever);
        _lists[0].SetException(new TimeoutException());
        _lists[1].SetResult();

        await FluentActions.Awaiting(() => Find(turns, 0)).Should().ThrowAsync<TimeoutException>();
        await Find(turns, 1);
    }

    [Fact]
    public async Task Who_goes_away_while_waiting_finds_nothing()
    {
        using var turns = new ListTurns(atOnce: 1, Forever);
        using var gone = new CancellationTokenSource();
        var first = Find(turns, 0);
        var waiting = Find(turns, 1, gone.Token);

        await gone.CancelAsync();

        await FluentActions.Awaiting(() => waiting).Should().ThrowAsync<OperationCanceledException>();
        _lists[0].SetResult();
        await first;
        _begun.Should().Equal(0);
    }

    private Task<bool> Find(ListTurns turns, int list, CancellationToken cancellation = default) => turns.Take(
        async () =>
        {
            _begun.Add(list);
            await _lists[list].Task;
            return true;
        },
        cancellation);
}
