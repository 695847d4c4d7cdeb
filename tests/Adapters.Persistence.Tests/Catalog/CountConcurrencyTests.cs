using Shop.Adapters.Persistence.Catalog.Counts;
using Shop.Application.Ports.UnitOfWork;

namespace Shop.Adapters.Persistence.Tests.Catalog;

[AnyLocale]
public sealed class CountConcurrencyTests
{
    private readonly TaskCompletionSource<int> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private int _begun;

    [Fact]
    public async Task Counts_beyond_the_limits_are_rejected()
    {
        using var counts = new CountConcurrency(permits: 1, queueLength: 1);
        var (running, waiting) = (Count(counts), Count(counts));

        await FluentActions.Awaiting(() => Count(counts)).Should().ThrowAsync<OverloadedException>();

        _begun.Should().Be(1);
        _end.SetResult(7);
        (await running, await waiting).Should().Be((7, 7));
        (await Count(counts)).Should().Be(7);
    }

    private Task<int> Count(CountConcurrency counts) => counts.Take(
        () =>
        {
            _begun++;
            return _end.Task;
        },
        CancellationToken.None);
}
