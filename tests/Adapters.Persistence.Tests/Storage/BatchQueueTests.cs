using Npgsql;
using Shop.Adapters.Persistence.Storage.Batching;
using Shop.Application.Ports.UnitOfWork;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Persistence.Tests.Storage;

[AnyLocale]
public sealed class BatchQueueTests : IDisposable
{
    private readonly List<IReadOnlyList<int>> _served = [];
    private readonly SemaphoreSlim _permits = new(0);

    public void Dispose() => _permits.Dispose();

    [Fact]
    public async Task A_single_command_runs_alone_and_immediately()
    {
        var queue = Queue();
        _permits.Release(2);

        (await queue.Enqueue(1, CancellationToken.None)).Should().Be("served 1");
        (await queue.Enqueue(2, CancellationToken.None)).Should().Be("served 2");

        _served.Should().BeEquivalentTo(new int[][] { [1], [2] });
    }

    [Fact]
    public async Task Commands_queued_during_a_batch_run_in_order_in_the_next_batch()
    {
        var queue = Queue();

        var others = await EnqueueBehindTheFirst(queue, Enumerable.Range(2, 9));
        _permits.Release(2);

        (await Task.WhenAll(others)).Should().HaveCount(10);
        _served[1].Should().Equal(Enumerable.Range(2, 9));
    }

    [Fact]
    public async Task A_batch_never_exceeds_its_maximum_size()
    {
        var queue = Queue(size: 4);

        var others = await EnqueueBehindTheFirst(queue, Enumerable.Range(2, 10));
        _permits.Release(4);
        await Task.WhenAll(others);

        _served.Select(batch => batch.Count).Should().Equal(1, 4, 4, 2);
    }

    [Fact]
    public async Task No_command_is_overtaken_by_a_later_one()
    {
        var queue = Queue(size: 4);

        var others = await EnqueueBehindTheFirst(queue, Enumerable.Range(2, 12));
        _permits.Release(1);
        await others[0];
        var late = Enumerable.Range(14, 8).Select(request => queue.Enqueue(request, CancellationToken.None)).ToList();
        _permits.Release(10);
        await Task.WhenAll(others.Concat(late));

        _served.SelectMany(batch => batch).Should().BeInAscendingOrder();
        _served.FindIndex(batch => batch.Contains(13)).Should().Be(3, "twelve commands fill three batches, whoever comes meanwhile");
    }

    [Fact]
    public async Task A_command_cancelled_in_the_queue_does_not_run()
    {
        var queue = Queue();
        using var off = new CancellationTokenSource();

        var first = queue.Enqueue(1, CancellationToken.None);
        await FirstIsBeingServed();
        var waiting = queue.Enqueue(2, off.Token);
        var patient = queue.Enqueue(3, CancellationToken.None);
        await off.CancelAsync();
        _permits.Release(2);

        await FluentActions.Awaiting(() => waiting).Should().ThrowAsync<OperationCanceledException>();
        await Task.WhenAll(first, patient);
        _served[1].Should().Equal(3);
    }

    [Fact]
    public async Task A_command_cancelled_while_its_batch_runs_does_not_affect_the_batch()
    {
        var queue = Queue();
        using var gone = new CancellationTokenSource();

        var first = queue.Enqueue(1, gone.Token);
        await FirstIsBeingServed();
        await gone.CancelAsync();
        _permits.Release(1);

        (await first).Should().Be("served 1");
    }

    [Fact]
    public async Task A_poisoned_command_fails_alone()
    {
        var queue = Queue(serve: (batch, _) => batch.Contains(3) ? throw new InvalidOperationException("3 spoils it.") : Serve(batch));

        var others = await EnqueueBehindTheFirst(queue, Enumerable.Range(2, 63));
        _permits.Release(64);

        await FluentActions.Awaiting(() => others[2]).Should().ThrowAsync<InvalidOperationException>();
        others.RemoveAt(2);
        (await Task.WhenAll(others)).Should().HaveCount(63);
        _served.SelectMany(batch => batch).Should().OnlyHaveUniqueItems();
        _served.Should().HaveCountLessThan(10, "halves run again, and not each command alone");
    }

    [Theory]
    [InlineData(PostgresErrorCodes.LockNotAvailable)]
    [InlineData(PostgresErrorCodes.DeadlockDetected)]
    public async Task What_waits_for_a_lock_is_set_aside_and_the_others_run(string state)
    {
        var isFree = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var queue = Queue(serve: async (batch, patience) =>
        {
            if (batch.Contains(3) && patience == LockPatience.Short)
                throw new DatabaseUnavailableException("Locked.", new PostgresException("locked", "ERROR", "ERROR", state));
            if (batch.Contains(3))
                await isFree.Task;
            return await Serve(batch);
        });

        var others = await EnqueueBehindTheFirst(queue, Enumerable.Range(2, 9));
        _permits.Release(100);
        var waiting = others[2];
        others.RemoveAt(2);

        (await Task.WhenAll(others)).Should().HaveCount(9);
        (await queue.Enqueue(20, CancellationToken.None)).Should().Be("served 20");
        waiting.IsCompleted.Should().BeFalse();
        isFree.SetResult();
        (await waiting).Should().Be("served 3");
    }

    [Fact]
    public async Task A_batch_fails_as_a_whole_without_a_rerun_when_the_database_is_unavailable()
    {
        var tries = 0;
        var queue = Queue(serve: (batch, _) => Interlocked.Increment(ref tries) == 1
            ? Serve(batch)
            : throw new DatabaseUnavailableException("Away.", new TimeoutException()));

        var others = await EnqueueBehindTheFirst(queue, Enumerable.Range(2, 3));
        _permits.Release(1);

        await others[0];
        foreach (var other in others.Skip(1))
            await FluentActions.Awaiting(() => other).Should().ThrowAsync<DatabaseUnavailableException>();
        tries.Should().Be(2);
    }

    [Fact]
    public async Task Concurrent_commands_each_run_exactly_once()
    {
        var queue = Queue(size: 7);
        _permits.Release(10_000);

        var answers = await Task.WhenAll(Enumerable.Range(0, 5_000).Select(request => Task.Run(() => queue.Enqueue(request, CancellationToken.None))));

        answers.Should().Equal(Enumerable.Range(0, 5_000).Select(request => $"served {request}"));
        _served.SelectMany(batch => batch).Should().OnlyHaveUniqueItems();
    }

    private BatchQueue<int, string> Queue(int size = 64, Func<IReadOnlyList<int>, LockPatience, Task<IReadOnlyList<string>>>? serve = null) =>
        new(size, serve ?? ((batch, _) => Serve(batch)));

    private async Task<IReadOnlyList<string>> Serve(IReadOnlyList<int> batch)
    {
        lock (_served)
            _served.Add(batch);
        await _permits.WaitAsync();
        return [.. batch.Select(request => $"served {request}")];
    }

    /// <summary>The first command runs, and the others wait for the next batch.</summary>
    private async Task<List<Task<string>>> EnqueueBehindTheFirst(BatchQueue<int, string> queue, IEnumerable<int> requests)
    {
        var first = queue.Enqueue(1, CancellationToken.None);
        await FirstIsBeingServed();
        return [first, .. requests.Select(request => queue.Enqueue(request, CancellationToken.None))];
    }

    private Task FirstIsBeingServed() => Eventually.Holds(
        () =>
        {
            lock (_served)
                return Task.FromResult(_served.Count == 1);
        },
        TimeSpan.FromSeconds(30));
}
