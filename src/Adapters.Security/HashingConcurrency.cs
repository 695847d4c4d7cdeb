using System.Threading.RateLimiting;
using Shop.Application.Ports.UnitOfWork;

namespace Shop.Adapters.Security;

/// <summary>
/// The concurrency limiter for password hashing: a few hashes run at a time, each on a separate thread with low priority. Further ones wait
/// in a queue, first in, first out; above the queue limit they are rejected immediately. All that is no log-in waits in a queue of its own
/// before that, of which at most half of the running number leaves it: log-ins do not fail because others change their passwords.
/// </summary>
internal sealed class HashingConcurrency(int permits, int waiting) : IDisposable
{
    private const int PartOfOthers = 4;

    private readonly ConcurrencyLimiter _all = Limiter(permits, waiting);
    private readonly ConcurrencyLimiter _others = Limiter(Math.Max(1, permits / 2), Math.Max(1, waiting / PartOfOthers));

    /// <exception cref="OverloadedException">The queue is full.</exception>
    public async Task<TResult> Take<TResult>(Func<TResult> work, bool isLogin, CancellationToken cancellation)
    {
        using var share = isLogin ? null : await Acquire(_others, cancellation);
        using var permit = await Acquire(_all, cancellation);
        return await await Task.Factory.StartNew(() => AtLowPriority(work), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    public void Dispose()
    {
        _all.Dispose();
        _others.Dispose();
    }

    private static ConcurrencyLimiter Limiter(int permits, int waiting) => new(new ConcurrencyLimiterOptions
    {
        PermitLimit = permits,
        QueueLimit = waiting,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    private static async Task<RateLimitLease> Acquire(ConcurrencyLimiter limiter, CancellationToken cancellation)
    {
        var permit = await limiter.AcquireAsync(permitCount: 1, cancellation);
        return permit.IsAcquired ? permit : throw new OverloadedException("The queue for password hashing is full.");
    }

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
