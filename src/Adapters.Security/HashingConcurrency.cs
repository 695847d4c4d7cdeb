using System.Threading.RateLimiting;
using Shop.Application.Ports.UnitOfWork;

namespace Shop.Adapters.Security;

/// <summary>
/// The concurrency limiter for password hashing: a few hashes run at a time, each on a separate thread with low priority. Further ones wait
/// in a queue, first in, first out; above the queue limit they are rejected immediately.
/// </summary>
internal sealed class HashingConcurrency(int permits, int waiting) : IDisposable
{
    private readonly ConcurrencyLimiter _limiter = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = permits,
        QueueLimit = waiting,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <exception cref="OverloadedException">The queue is full.</exception>
    public async Task<TResult> Take<TResult>(Func<TResult> work, CancellationToken cancellation)
    {
        using var permit = await _limiter.AcquireAsync(permitCount: 1, cancellation);
        if (!permit.IsAcquired)
            throw new OverloadedException($"The queue for password hashing is full ({waiting} entries).");
        return await await Task.Factory.StartNew(() => AtLowPriority(work), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    public void Dispose() => _limiter.Dispose();

    /// <summary>Waits on a thread with normal priority, because continuations and new threads must not inherit the low priority.</summary>
    private static Task<TResult> AtLowPriority<TResult>(Func<TResult> work)
    {
        var hashing = new Task<TResult>(work);
        var thread = new Thread(() =>
        {
            LowPriority.Ask();
            hashing.RunSynchronously(TaskScheduler.Default);
        })
        {
            // A running hash must not delay the end of the process.
            IsBackground = true,
        };
        thread.Start();
        thread.Join();
        return hashing;
    }
}
