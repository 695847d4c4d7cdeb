namespace Shop.Host;

/// <summary>The current time in whole microseconds: PostgreSQL does not store more, and a response must equal later reads.</summary>
internal sealed class MicrosecondClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow()
    {
        var now = base.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}
