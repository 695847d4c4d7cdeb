namespace Shop.Host.Tests;

public sealed class MicrosecondClockTests
{
    [Fact]
    public void Microsecond_clock_returns_times_at_the_precision_of_the_database()
    {
        var clock = new MicrosecondClock();

        var times = Enumerable.Range(0, 100).Select(_ => clock.GetUtcNow());

        times.Should().OnlyContain(time => time.Ticks % TimeSpan.TicksPerMicrosecond == 0);
    }
}
