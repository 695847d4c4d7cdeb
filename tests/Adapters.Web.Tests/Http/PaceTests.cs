using Microsoft.Extensions.Time.Testing;
using Shop.Adapters.Web.Http.Limits;
using Shop.Testing.Fakes;

namespace Shop.Adapters.Web.Tests.Http;

public sealed class PaceTests
{
    private readonly FakeTimeProvider _clock = TestClock.New();

    [Fact]
    public void A_quarter_of_the_quota_is_not_delayed()
    {
        var pace = new Pace(1200, _clock);

        Take(pace, 300).Should().OnlyContain(delay => delay == TimeSpan.Zero);
        Take(pace, 2).Should().Equal(TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(100));
    }

    [Fact]
    public void A_quota_of_up_to_a_hundred_is_used_at_once()
    {
        Take(new Pace(100, _clock), 100).Should().OnlyContain(delay => delay == TimeSpan.Zero);
    }

    [Fact]
    public void Request_that_would_be_delayed_for_more_than_five_seconds_is_rejected_and_does_not_delay_the_next()
    {
        var pace = new Pace(1200, _clock);
        Take(pace, 400);

        pace.TryTake(out _, out var retryAfter).Should().BeFalse();

        retryAfter.Should().Be(TimeSpan.FromMilliseconds(50));
        _clock.Advance(retryAfter);
        Take(pace, 1).Should().Equal(Pace.LongestDelay);
    }

    [Fact]
    public void Requests_at_the_rate_of_the_quota_are_never_delayed()
    {
        var pace = new Pace(1200, _clock);
        Take(pace, 300);

        for (var request = 0; request < 1200; request++)
        {
            _clock.Advance(TimeSpan.FromMilliseconds(50));
            Take(pace, 1).Should().Equal(TimeSpan.Zero);
        }
    }

    [Fact]
    public void Burst_is_available_again_after_a_pause()
    {
        var pace = new Pace(1200, _clock);
        Take(pace, 400);

        _clock.Advance(TimeSpan.FromMinutes(1));

        Take(pace, 300).Should().OnlyContain(delay => delay == TimeSpan.Zero);
    }

    [Fact]
    public void Request_that_is_charged_as_several_delays_the_next_as_so_many()
    {
        var pace = new Pace(1200, _clock);
        Take(pace, 1);

        pace.Charge(299);

        Take(pace, 1).Should().Equal(TimeSpan.FromMilliseconds(50));
    }

    private static List<TimeSpan> Take(Pace pace, int requests) =>
        [.. Enumerable.Range(0, requests).Select(_ => pace.TryTake(out var delay, out var _) ? delay : throw new InvalidOperationException("It is rejected."))];
}
