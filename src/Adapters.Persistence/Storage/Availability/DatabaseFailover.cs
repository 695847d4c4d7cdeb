using Npgsql;
using Shop.Application.Ports.UnitOfWork;

namespace Shop.Adapters.Persistence.Storage.Availability;

/// <summary>Closes connections to a server that is no longer the primary, so that new ones reach the new primary.</summary>
internal sealed class DatabaseFailover(NpgsqlDataSource database, BatchConnections batches)
{
    /// <summary>After an error of a read-only server, closes every connection of the pools when it is returned.</summary>
    public void Note(Exception failure)
    {
        if (!DatabaseErrors.IsReadOnly(failure))
            return;

        database.Clear();
        batches.Clear();
    }

    /// <summary>Runs statements outside EF Core and translates their errors as <see cref="DatabaseAvailability"/> does for those of EF Core.</summary>
    /// <exception cref="DatabaseUnavailableException">A retry may succeed.</exception>
    public async Task<TResult> Guard<TResult>(Func<Task<TResult>> statements)
    {
        try
        {
            return await statements();
        }
        catch (Exception failure)
        {
            Note(failure);
            if (DatabaseAvailability.IsPassing(failure))
                throw DatabaseAvailability.Unavailable(failure);
            throw;
        }
    }
}
