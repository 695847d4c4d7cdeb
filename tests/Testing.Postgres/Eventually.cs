namespace Shop.Testing.Postgres;

/// <summary>Waits for what another process or task will bring about.</summary>
public static class Eventually
{
    /// <summary>Looks again and again until it holds; fails when it does not in the given time.</summary>
    public static async Task Holds(Func<Task<bool>> condition, TimeSpan within)
    {
        using var deadline = new CancellationTokenSource(within);
        using var pulse = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!await condition())
        {
            if (deadline.IsCancellationRequested)
                throw new TimeoutException($"It did not come true within {within}.");
            await pulse.WaitForNextTickAsync(CancellationToken.None);
        }
    }
}
