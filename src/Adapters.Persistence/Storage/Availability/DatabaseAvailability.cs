using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using Shop.Application.Ports.UnitOfWork;

namespace Shop.Adapters.Persistence.Storage.Availability;

/// <summary>Translates errors of an unavailable or overloaded database into <see cref="DatabaseUnavailableException"/>.</summary>
internal sealed class DatabaseAvailability(DatabaseFailover failover) : IDbConnectionInterceptor, IDbCommandInterceptor, IDbTransactionInterceptor
{
    private const string IdleInTransactionTimeout = "25P03";

    public Task ConnectionFailedAsync(DbConnection connection, ConnectionErrorEventData eventData, CancellationToken cancellationToken = default) =>
        Translate(eventData.Exception);

    public Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default) =>
        Translate(eventData.Exception);

    public Task TransactionFailedAsync(DbTransaction transaction, TransactionErrorEventData eventData, CancellationToken cancellationToken = default) =>
        Translate(eventData.Exception);

    /// <summary>
    /// Whether the error is temporary: a refused, lost or unavailable connection, a server that starts, stops or accepts no writes, a lock
    /// timeout, or a statement or transaction timeout. An internal error of the server is not temporary.
    /// </summary>
    public static bool IsPassing(Exception failure) =>
        !DatabaseErrors.IsInternal(failure)
        && failure is NpgsqlException { IsTransient: true } or PostgresException
        {
            SqlState: PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.QueryCanceled or IdleInTransactionTimeout or PostgresErrorCodes.ReadOnlySqlTransaction
        };

    public static DatabaseUnavailableException Unavailable(Exception cause) => new("The database is unavailable or overloaded.", cause);

    private Task Translate(Exception failure)
    {
        failover.Note(failure);
        return IsPassing(failure) ? Task.FromException(Unavailable(failure)) : Task.CompletedTask;
    }
}
