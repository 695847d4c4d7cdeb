using Npgsql;
using Shop.Application.Ports;

namespace Shop.Adapters.Persistence.Storage;

/// <summary>
/// Bounds the write transactions of this instance, so that commits which are not confirmed leave connections for reads, and sees whether
/// writes succeed at all.
/// </summary>
internal sealed class WriteTransactions(NpgsqlDataSource database, CommitOptions options, DatabaseFailover failover, TimeProvider clock) : IDisposable
{
    /// <summary>So many in a row, with no success between them, are more than bad luck.</summary>
    private const int FailuresInARow = 5;

    /// <summary>After that time without a failure, writes are given another chance.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _free = new(options.MaxConcurrencyOf(new NpgsqlConnectionStringBuilder(database.ConnectionString).MaxPoolSize));

    private int _failures;
    private long _lastFailure;

    /// <summary>Whether every write of the last seconds has failed for a reason that lies with the database.</summary>
    public bool AllFail => Volatile.Read(ref _failures) >= FailuresInARow && clock.GetElapsedTime(Volatile.Read(ref _lastFailure)) < Memory;

    /// <exception cref="StoreUnavailableException">Too many are open for too long.</exception>
    public async Task Begin(CancellationToken cancellation)
    {
        if (!await _free.WaitAsync(options.QueueTimeout, cancellation))
        {
            var late = new TimeoutException($"No write transaction could begin within {options.QueueTimeout}.");
            Failed(late);
            throw new StoreUnavailableException("The database confirms no commits, or is too busy.", late);
        }
    }

    public void End() => _free.Release();

    public void Succeeded() => Volatile.Write(ref _failures, 0);

    public void Failed(Exception failure)
    {
        failover.Note(failure);
        if (failure is not (StoreUnavailableException or TimeoutException) && !DatabaseErrors.IsInternal(failure))
            return;

        Volatile.Write(ref _lastFailure, clock.GetTimestamp());
        Interlocked.Increment(ref _failures);
    }

    public void Dispose() => _free.Dispose();
}
