using Shop.Adapters.Persistence.Storage.Batching;
using Shop.Application.Messaging;
using Shop.Application.Ports.UnitOfWork;
using Shop.Testing.Postgres;

namespace Shop.Adapters.Persistence.Tests.Storage;

[AnyLocale]
public sealed class CommandBatcherTests : IDisposable
{
    private readonly List<IReadOnlyList<int>> _served = [];
    private readonly SemaphoreSlim _permits = new(0);

    public void Dispose() => _permits.Dispose();

    [Fact]
    public async Task A_single_command_runs_alone_and_immediately()
    {
        var grouping = CommandBatcher();
        _permits.Release(2);

        (await grouping.Enqueue(1, CancellationToken.None)).Should().Be("served 1");
        (await grouping.Enqueue(2, CancellationToken.None)).Should().Be("served 2");

        _served.Should().BeEquivalentTo(new int[][] { [1], [2] });
    }

    [Fact]
    public async Task Commands_queued_during_a_batch_run_in_order_in_the_next_batch()
    {
        var grouping = CommandBatcher();

        var first = grouping.Enqueue(1, CancellationToken.None);
        await FirstIsBeingServed();
        var others = Enumerable.Range(2, 9).Select(request => grouping.Enqueue(request, CancellationToken.None)).ToList();
        _permits.Release(2);

        (await first).Should().Be("served 1");
        (await Task.WhenAll(others)).Should().HaveCount(9);
        _served[1].Should().Equal(Enumerable.Range(2, 9));
    }

    [Fact]
    public async Task A_batch_never_exceeds_its_maximum_size()
    {
        var grouping = CommandBatcher(size: 4);

        var first = grouping.Enqueue(0, CancellationToken.None);
        await FirstIsBeingServed();
        var others = Enumerable.Range(1, 10).Select(request => grouping.Enqueue(request, CancellationToken.None)).ToList();
        _permits.Release(4);
        await Task.WhenAll([first, .. others]);

        _served.Select(group => group.Count).Should().Equal(1, 4, 4, 2);
    }

    [Fact]
    public async Task A_command_cancelled_in_the_queue_does_not_run()
    {
        var grouping = CommandBatcher();
        using var off = new CancellationTokenSource();

        var first = grouping.Enqueue(1, CancellationToken.None);
        await FirstIsBeingServed();
        var waiting = grouping.Enqueue(2, off.Token);
        var patient = grouping.Enqueue(3, CancellationToken.None);
        await off.CancelAsync();
        _permits.Release(2);

        await FluentActions.Awaiting(() => waiting).Should().ThrowAsync<OperationCanceledException>();
        await Task.WhenAll(first, patient);
        _served[1].Should().Equal(3);
    }

    [Fact]
    public async Task A_failed_batch_is_rerun_one_by_one_and_only_the_faulty_command_fails()
    {
        var grouping = new CommandBatcher<int, string>(
            new BatchOptions(),
            TimeProvider.System,
            group => group.Contains(3) ? throw new InvalidOperationException("3 spoils it.") : Serve(group));

        var first = grouping.Enqueue(1, CancellationToken.None);
        await FirstIsBeingServed();
        var others = Enumerable.Range(2, 3).Select(request => grouping.Enqueue(request, CancellationToken.None)).ToList();
        _permits.Release(3);

        await first;
        (await others[0]).Should().Be("served 2");
        await FluentActions.Awaiting(() => others[1]).Should().ThrowAsync<InvalidOperationException>();
        (await others[2]).Should().Be("served 4");
    }

    [Fact]
    public async Task A_batch_fails_as_a_whole_without_a_rerun_when_the_database_is_unavailable()
    {
        var tries = 0;
        var grouping = new CommandBatcher<int, string>(new BatchOptions(), TimeProvider.System, async group =>
        {
            if (Interlocked.Increment(ref tries) == 1)
                return await Serve(group);
            throw new DatabaseUnavailableException("Away.", new TimeoutException());
        });

        var first = grouping.Enqueue(1, CancellationToken.None);
        await FirstIsBeingServed();
        var others = Enumerable.Range(2, 3).Select(request => grouping.Enqueue(request, CancellationToken.None)).ToList();
        _permits.Release(1);

        await first;
        foreach (var other in others)
            await FluentActions.Awaiting(() => other).Should().ThrowAsync<DatabaseUnavailableException>();
        tries.Should().Be(2);
    }

    [Fact]
    public async Task Concurrent_commands_each_run_exactly_once()
    {
        var grouping = CommandBatcher(size: 7);
        _permits.Release(10_000);

        var answers = await Task.WhenAll(Enumerable.Range(0, 5_000).Select(request => Task.Run(() => grouping.Enqueue(request, CancellationToken.None))));

        answers.Should().Equal(Enumerable.Range(0, 5_000).Select(request => $"served {request}"));
        _served.SelectMany(group => group).Should().OnlyHaveUniqueItems();
    }

    private CommandBatcher<int, string> CommandBatcher(int size = 64) => new(new BatchOptions(size), TimeProvider.System, Serve);

    private async Task<IReadOnlyList<string>> Serve(IReadOnlyList<int> group)
    {
        lock (_served)
            _served.Add(group);
        await _permits.WaitAsync();
        return [.. group.Select(request => $"served {request}")];
    }

    private Task FirstIsBeingServed() => Eventually.Holds(
        () =>
        {
            lock (_served)
                return Task.FromResult(_served.Count == 1);
        },
        TimeSpan.FromSeconds(30));
}
