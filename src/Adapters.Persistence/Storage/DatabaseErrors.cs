using Npgsql;

namespace Shop.Adapters.Persistence.Storage;

/// <summary>Kinds of errors of the server, wherever they stand in a chain of exceptions.</summary>
internal static class DatabaseErrors
{
    /// <summary>Class XX, "Internal Error": the server's data or code is broken. Trying again does not help, and it is no outage.</summary>
    public static bool IsInternal(Exception failure) => Has(failure, state => state.StartsWith("XX", StringComparison.Ordinal));

    /// <summary>The server accepts no writes, as a standby or a server that was demoted.</summary>
    public static bool IsReadOnly(Exception failure) => Has(failure, state => state == PostgresErrorCodes.ReadOnlySqlTransaction);

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
