using Microsoft.Extensions.Time.Testing;

namespace Shop.Testing.Fakes;

/// <summary>Clocks that a test advances manually; their timers fire when it does.</summary>
public static class TestClock
{
    public static DateTimeOffset Start { get; } = new(2026, 1, 15, 10, 0, 0, TimeSpan.Zero);

    public static FakeTimeProvider New() => new(Start);
}
