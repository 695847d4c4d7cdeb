namespace Shop.Adapters.Persistence.Outbox;

/// <summary>Wakes the relay of this process: something was committed, announced by another instance, or finished.</summary>
internal sealed class OutboxSignal : IDisposable
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
            // One waiting pulse is enough: the relay looks at everything when it wakes.
        }
    }

    public Task Wait(TimeSpan atMost, CancellationToken cancellation) => _pulses.WaitAsync(atMost, cancellation);

    public void Dispose() => _pulses.Dispose();
}
