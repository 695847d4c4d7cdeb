using Npgsql;

namespace Shop.Adapters.Persistence.Storage.Availability;

/// <summary>Closes connections to a server that is no longer the primary, so that new ones reach the new primary.</summary>
internal sealed class DatabaseFailover(NpgsqlDataSource database)
{
    /// <summary>After an error of a read-only server, closes every connection of the pool when it is returned.</summary>
    public void Note(Exception failure)
    {
        if (DatabaseErrors.IsReadOnly(failure))
            database.Clear();
    }
}
