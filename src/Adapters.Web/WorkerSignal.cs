namespace Shop.Adapters.Web;

/// <summary>Wakes a worker of this process.</summary>
internal sealed class WorkerSignal<TWorker> : IDisposable
{
    private readonly SemaphoreSlim _pulses = new(0, 1);

    public void Pulse()
    {
        try
        {
            _pulses.Release();
        }
        catch (SemaphoreFullException)
        {
            // One waiting pulse is enough: the worker takes whatever is due.
        }
    }

    public Task Wait(TimeSpan atMost, CancellationToken cancellation) => _pulses.WaitAsync(atMost, cancellation);

    public void Dispose() => _pulses.Dispose();
}
