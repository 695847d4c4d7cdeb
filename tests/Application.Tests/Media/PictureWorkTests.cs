using Shop.Application.Media;
using Shop.Application.Ports.UnitOfWork;

namespace Shop.Application.Tests.Media;

public sealed class PictureWorkTests
{
    [Fact]
    public async Task Pictures_are_decoded_one_at_a_time_and_rejected_when_the_queue_is_full()
    {
        using var work = new PictureWork();
        var first = await work.Enter(maxWaiting: 1, CancellationToken.None);
        var second = work.Enter(maxWaiting: 1, CancellationToken.None);

        var third = () => work.Enter(maxWaiting: 1, CancellationToken.None);

        second.IsCompleted.Should().BeFalse();
        await third.Should().ThrowAsync<OverloadedException>();
        first.Dispose();
        (await second).Dispose();
        (await third()).Dispose();
    }

    [Fact]
    public async Task Cancelled_waiting_leaves_the_queue()
    {
        using var work = new PictureWork();
        using var cancelled = new CancellationTokenSource();
        var first = await work.Enter(maxWaiting: 1, CancellationToken.None);
        var second = work.Enter(maxWaiting: 1, cancelled.Token);

        await cancelled.CancelAsync();

        await FluentActions.Awaiting(() => second).Should().ThrowAsync<OperationCanceledException>();
        var third = work.Enter(maxWaiting: 1, CancellationToken.None);
        first.Dispose();
        (await third).Dispose();
    }
}
