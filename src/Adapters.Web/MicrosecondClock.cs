namespace Shop.Adapters.Web;

/// <summary>The time in whole microseconds: PostgreSQL keeps no more, and an answer must not differ from what is read later.</summary>
internal sealed class MicrosecondClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow()
    {
        var now = base.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}
