using Shop.Adapters.Persistence.Catalog.Search;


namespace Shop.Adapters.Persistence.Tests.Catalog;

[AnyLocale]
public sealed class ListConcurrencyTests
{
    private static readonly TimeSpan Forever = Timeout.InfiniteTimeSpan;

    private readonly List<TaskCompletionSource> _lists = [.. Enumerable.Range(0, 5).Select(_ => new TaskCompletionSource())];
    private readonly List<int> _begun = [];

    [Fact]
    public async Task List_queries_run_up_to_the_concurrency_limit()
    {
        using var permits = new ListConcurrency(maxConcurrency: 2, Forever);

        var all = Enumerable.Range(0, 5).Select(list => Find(permits, list)).ToList();

        _begun.Should().Equal(0, 1);
        _lists.ForEach(list => list.SetResult());
        await Task.WhenAll(all);
    }

    [Fact]
    public async Task List_queries_run_in_the_order_of_their_requests()
    {
        using var permits = new ListConcurrency(maxConcurrency: 1, Forever);

        var all = Enumerable.Range(0, 5).Select(list => Find(permits, list)).ToList();
        foreach (var (i, list) in _lists.Index())
        {
            list.SetResult();
            await all[i];
        }

        _begun.Should().Equal(0, 1, 2, 3, 4);
    }

    [Fact]
    public async Task A_list_query_runs_after_the_queue_timeout_and_releases_no_permit_it_did_not_acquire()
    {
        using var permits = new ListConcurrency(maxConcurrency: 1, TimeSpan.FromMilliseconds(1));

        var slow = Find(permits, 0);
        var impatient = Find(permits, 1);
        _lists[1].SetResult();
        await impatient;
        _begun.Should().Equal(0, 1);
        slow.IsCompleted.Should().BeFalse();

        _lists[0].SetResult();
        await slow;
    }

    [Fact]
    public async Task A_failed_list_query_releases_its_permit()
    {
        using var permits = new ListConcurrency(maxConcurrency: 1, Forever);
        _lists[0].SetException(new TimeoutException());
        _lists[1].SetResult();

        await FluentActions.Awaiting(() => Find(permits, 0)).Should().ThrowAsync<TimeoutException>();
        await Find(permits, 1);
    }

    [Fact]
    public async Task A_list_query_cancelled_in_the_queue_does_not_run()
    {
        using var permits = new ListConcurrency(maxConcurrency: 1, Forever);
        using var gone = new CancellationTokenSource();
        var first = Find(permits, 0);
        var waiting = Find(permits, 1, gone.Token);

        await gone.CancelAsync();

        await FluentActions.Awaiting(() => waiting).Should().ThrowAsync<OperationCanceledException>();
        _lists[0].SetResult();
        await first;
        _begun.Should().Equal(0);
    }

    private Task<bool> Find(ListConcurrency permits, int list, CancellationToken cancellation = default) => permits.Take(
        async () =>
        {
            _begun.Add(list);
            await _lists[list].Task;
            return true;
        },
        cancellation);
}
