using Shop.Application.Ports;

namespace Shop.Adapters.Web.Security;

/// <summary>
/// Lets a few hash at a time, each on a thread of its own that gives way to those which serve requests. The rest wait for their turn in
/// the order they came; too many are turned away at once.
/// </summary>
internal sealed class HashingTurns(int turns, int waiting) : IDisposable
{
    private readonly SemaphoreSlim _turns = new(turns);
    private int _inside;

    /// <exception cref="OverloadedException">So many wait already that this one would wait too long.</exception>
    public async Task<TResult> Take<TResult>(Func<TResult> work, CancellationToken cancellation)
    {
        try
        {
            if (Interlocked.Increment(ref _inside) > turns + waiting)
                throw new OverloadedException($"{waiting} passwords are waiting to be hashed.");
            return await InTurn(work, cancellation);
        }
        finally
        {
            Interlocked.Decrement(ref _inside);
        }
    }

    public void Dispose() => _turns.Dispose();

    private async Task<TResult> InTurn<TResult>(Func<TResult> work, CancellationToken cancellation)
    {
        await _turns.WaitAsync(cancellation);
        try
        {
            return await await Task.Factory.StartNew(() => AtLowPriority(work), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }
        finally
        {
            _turns.Release();
        }
    }

    /// <summary>Waits on a thread of the usual priority: what goes on from here, and threads that it starts, must not inherit the low one.</summary>
    private static Task<TResult> AtLowPriority<TResult>(Func<TResult> work)
    {
        var hashing = new Task<TResult>(work);
        var thread = new Thread(() =>
        {
            LowPriority.Ask();
            hashing.RunSynchronously(TaskScheduler.Default);
        })
        {
            // A password that is being hashed must not hold up the end of the program.
            IsBackground = true,
        };
        thread.Start();
        thread.Join();
        return hashing;
    }
}
