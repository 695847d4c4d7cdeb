using System.Collections.Concurrent;

namespace Shop.Adapters.Web.Tests.Live;

/// <summary>Every wait is over at once, and noted.</summary>
internal sealed class HurriedClock : TimeProvider
{
    public ConcurrentQueue<TimeSpan> Waits { get; } = new();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Waits.Enqueue(dueTime);
        return base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
