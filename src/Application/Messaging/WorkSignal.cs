namespace Shop.Application.Messaging;

/// <summary>Wakes a worker of this process. One pending signal covers any number of calls.</summary>
public abstract class WorkSignal : IDisposable
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
            // The pending signal covers this call, because the worker processes all work when it wakes.
        }
    }

    /// <summary>Whether a signal is pending.</summary>
    public bool IsSet => _pending.CurrentCount > 0;

    /// <summary>Waits for the signal and clears it; returns when the time has passed.</summary>
    public Task Wait(TimeSpan atMost, CancellationToken cancellation) => _pending.WaitAsync(atMost, cancellation);

    public void Dispose()
    {
        _pending.Dispose();
        GC.SuppressFinalize(this);
    }
}

/// <summary>Wakes the worker of this process for one kind of work.</summary>
/// <typeparam name="TWork">The kind of work.</typeparam>
public sealed class WorkSignal<TWork> : WorkSignal;
