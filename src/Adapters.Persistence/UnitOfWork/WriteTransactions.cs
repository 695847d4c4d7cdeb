using Npgsql;
using Shop.Adapters.Persistence.Storage.Availability;
using Shop.Application.Ports.UnitOfWork;

namespace Shop.Adapters.Persistence.UnitOfWork;

/// <summary>
/// Bounds the open write transactions of this instance, so that unconfirmed commits leave connections for reads, and records whether writes
/// succeed.
/// </summary>
internal sealed class WriteTransactions(NpgsqlDataSource database, CommitOptions options, DatabaseFailover failover, TimeProvider clock) : IDisposable
{
    /// <summary>Consecutive failures that mark all writes as failing.</summary>
    private const int FailuresInARow = 5;

    /// <summary>After this time without a failure, writes no longer count as failing.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _free = new(options.MaxConcurrencyOf(new NpgsqlConnectionStringBuilder(database.ConnectionString).MaxPoolSize));

    private int _failures;
    private long _lastFailure;

    /// <summary>Whether all recent writes have failed for a reason in the database.</summary>
    public bool AllFail => Volatile.Read(ref _failures) >= FailuresInARow && clock.GetElapsedTime(Volatile.Read(ref _lastFailure)) < Memory;

    /// <exception cref="DatabaseUnavailableException">The limit was reached for the whole queue timeout.</exception>
    public async Task Begin(CancellationToken cancellation)
    {
        if (!await _free.WaitAsync(options.QueueTimeout, cancellation))
        {
            var late = new TimeoutException($"No write transaction could start within {options.QueueTimeout}.");
            Failed(late);
            throw new DatabaseUnavailableException("The database confirms no commits or is overloaded.", late);
        }
    }

    public void End() => _free.Release();

    public void Succeeded() => Volatile.Write(ref _failures, 0);

    public void Failed(Exception failure)
    {
        failover.Note(failure);
        if (failure is not (DatabaseUnavailableException or TimeoutException) && !DatabaseErrors.IsInternal(failure))
            return;

        Volatile.Write(ref _lastFailure, clock.GetTimestamp());
        Interlocked.Increment(ref _failures);
    }

    public void Dispose() => _free.Dispose();
}
