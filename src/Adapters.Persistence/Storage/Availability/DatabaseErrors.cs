using Npgsql;

namespace Shop.Adapters.Persistence.Storage.Availability;

/// <summary>Classifies server errors anywhere in a chain of exceptions.</summary>
internal static class DatabaseErrors
{
    /// <summary>
    /// Class XX, "Internal Error": data or code of the server is damaged. A retry does not help, and it is not an outage.
    /// </summary>
    public static bool IsInternal(Exception failure) => Has(failure, state => state.StartsWith("XX", StringComparison.Ordinal));

    /// <summary>The server accepts no writes: a standby, or a demoted primary.</summary>
    public static bool IsReadOnly(Exception failure) => Has(failure, state => state == PostgresErrorCodes.ReadOnlySqlTransaction);

    /// <summary>A lock timeout or a deadlock: other transactions hold locks that this one needs.</summary>
    public static bool IsLockConflict(Exception failure) => Has(failure, state => state is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected);

    private static bool Has(Exception? failure, Func<string, bool> state)
    {
        for (; failure is not null; failure = failure.InnerException)
        {
            if (failure is PostgresException { SqlState: var code } && state(code))
                return true;
        }

        return false;
    }
}
