namespace Shop.Adapters.Web.Tests;

public sealed class MicrosecondClockTests
{
    [Fact]
    public void Tells_no_more_than_the_database_keeps()
    {
        var clock = new MicrosecondClock();

        var times = Enumerable.Range(0, 100).Select(_ => clock.GetUtcNow());

        times.Should().OnlyContain(time => time.Ticks % TimeSpan.TicksPerMicrosecond == 0);
    }
}
