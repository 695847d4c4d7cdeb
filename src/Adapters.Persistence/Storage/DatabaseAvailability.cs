using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using Shop.Application.Ports;

namespace Shop.Adapters.Persistence.Storage;

/// <summary>Turns every sign that the database is away or too busy into a <see cref="StoreUnavailableException"/>.</summary>
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
    /// Connections refused, lost or not to be had, a server that starts or stops or accepts no writes, a lock that was not given in time, a
    /// statement or a transaction that took too long. An internal error of the server is none of these.
    /// </summary>
    public static bool IsPassing(Exception failure) =>
        !DatabaseErrors.IsInternal(failure)
        && failure is NpgsqlException { IsTransient: true } or PostgresException
        {
            SqlState: PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.QueryCanceled or IdleInTransactionTimeout or PostgresErrorCodes.ReadOnlySqlTransaction
        };

    private Task Translate(Exception failure)
    {
        failover.Note(failure);
        return IsPassing(failure) ? Task.FromException(new StoreUnavailableException("The database is away or too busy.", failure)) : Task.CompletedTask;
    }
}
