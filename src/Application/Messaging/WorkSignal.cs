namespace Shop.Application.Messaging;

/// <summary>Wakes the worker of this process for one kind of work. One pending wake-up covers any number of calls.</summary>
/// <typeparam name="TWork">What there may be to work on.</typeparam>
public sealed class WorkSignal<TWork> : IDisposable
{
    private readonly SemaphoreSlim _pending = new(0, 1);

    public void Set()
    {
        try
        {
            _pending.Release();
        }
        catch (SemaphoreFullException)
        {
            // The worker looks at everything when it wakes.
        }
    }

    /// <summary>Whether a wake-up is pending.</summary>
    public bool IsSet => _pending.CurrentCount > 0;

    /// <summary>Waits until the signal is set, and clears it, or until the time is over.</summary>
    public Task Wait(TimeSpan atMost, CancellationToken cancellation) => _pending.WaitAsync(atMost, cancellation);

    public void Dispose() => _pending.Dispose();
}
