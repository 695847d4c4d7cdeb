using Npgsql;

namespace Shop.Adapters.Persistence.Storage;

/// <summary>Lets go of connections to a server that is no longer the primary, so that the next ones reach its successor.</summary>
internal sealed class DatabaseFailover(NpgsqlDataSource database)
{
    /// <summary>Looks at a failure; one of a read-only server closes all connections of the pool as they are given back.</summary>
    public void Note(Exception failure)
    {
        if (DatabaseErrors.IsReadOnly(failure))
            database.Clear();
    }
}
