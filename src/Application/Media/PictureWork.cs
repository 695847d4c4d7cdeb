using Shop.Application.Ports.UnitOfWork;

namespace Shop.Application.Media;

/// <summary>
/// The concurrency limiter for decoding: one picture at a time, because the pixels of one may need hundreds of megabytes. Further ones wait
/// in a queue with a limit.
/// </summary>
internal sealed class PictureWork : IDisposable
{
    /// <summary>Low, because an upload with an idempotency key holds a write transaction while it waits.</summary>
    public const int MaxWaitingUploads = 8;

    public const int MaxWaitingReads = 128;

    private readonly SemaphoreSlim _free = new(initialCount: 1, maxCount: 1);
    private int _waiting;

    /// <summary>Completes when no other picture is decoded; dispose the result to let the next one begin.</summary>
    /// <exception cref="OverloadedException">The queue is full.</exception>
    public async Task<IDisposable> Enter(int maxWaiting, CancellationToken cancellation)
    {
        try
        {
            if (Interlocked.Increment(ref _waiting) > maxWaiting + 1)
                throw new OverloadedException($"The queue for pictures is full ({maxWaiting} entries).");
            await _free.WaitAsync(cancellation);
        }
        catch
        {
            Interlocked.Decrement(ref _waiting);
            throw;
        }

        return new Place(this);
    }

    public void Dispose() => _free.Dispose();

    private sealed class Place(PictureWork work) : IDisposable
    {
        public void Dispose()
        {
            Interlocked.Decrement(ref work._waiting);
            work._free.Release();
        }
    }
}
