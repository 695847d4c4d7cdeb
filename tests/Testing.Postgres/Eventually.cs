namespace Shop.Testing.Postgres;

/// <summary>Waits for an effect of another process or task.</summary>
public static class Eventually
{
    /// <summary>Polls the condition until it is true; fails after the given time.</summary>
    public static async Task Holds(Func<Task<bool>> condition, TimeSpan within)
    {
        using var deadline = new CancellationTokenSource(within);
        using var pulse = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!await condition())
        {
            if (deadline.IsCancellationRequested)
                throw new TimeoutException($"The condition was not met within {within}.");
            await pulse.WaitForNextTickAsync(CancellationToken.None);
        }
    }
}
