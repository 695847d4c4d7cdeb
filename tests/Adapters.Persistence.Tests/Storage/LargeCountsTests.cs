using Microsoft.Extensions.Time.Testing;
using Shop.Adapters.Persistence.Storage;
using Shop.Testing.Fakes;

namespace Shop.Adapters.Persistence.Tests.Storage;

public sealed class LargeCountsTests
{
    private readonly FakeTimeProvider _clock = TestClock.New();
    private readonly LargeCounts _counts;
    private int _counted;

    public LargeCountsTests() => _counts = new LargeCounts(_clock);

    [Fact]
    public async Task A_large_count_of_the_same_rows_is_reused_for_half_a_minute()
    {
        await Count(LargeCounts.Least + 1, "brand 1");
        _clock.Advance(TimeSpan.FromSeconds(29));
        await Count(LargeCounts.Least + 1, "brand 1");
        _counted.Should().Be(1);

        _clock.Advance(TimeSpan.FromSeconds(1));
        await Count(LargeCounts.Least + 1, "brand 1");
        _counted.Should().Be(2);
    }

    [Fact]
    public async Task A_small_count_and_one_of_other_rows_are_counted_every_time()
    {
        await Count(LargeCounts.Least, "brand 1");
        await Count(LargeCounts.Least, "brand 1");
        await Count(LargeCounts.Least + 1, "brand 2");
        await Count(LargeCounts.Least + 1, "brand 3");

        _counted.Should().Be(4);
    }

    private Task<long> Count(long rows, string what) => _counts.Get(
        what,
        () =>
        {
            _counted++;
            return Task.FromResult(rows);
        });
}
