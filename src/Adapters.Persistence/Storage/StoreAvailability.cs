using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using Shop.Application.Ports;

namespace Shop.Adapters.Persistence.Storage;

/// <summary>Says in the core's words that the database is away or too busy, wherever it is noticed.</summary>
internal sealed class StoreAvailability : IDbConnectionInterceptor, IDbCommandInterceptor, IDbTransactionInterceptor
{
    private const string IdleInTransactionTimeout = "25P03";

    public Task ConnectionFailedAsync(DbConnection connection, ConnectionErrorEventData eventData, CancellationToken cancellationToken = default) =>
        Translate(eventData.Exception);

    public Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default) =>
        Translate(eventData.Exception);

    public Task TransactionFailedAsync(DbTransaction transaction, TransactionErrorEventData eventData, CancellationToken cancellationToken = default) =>
        Translate(eventData.Exception);

    private static Task Translate(Exception failure) =>
        IsPassing(failure) ? Task.FromException(new StoreUnavailableException("The database is away or too busy.", failure)) : Task.CompletedTask;

    /// <summary>
    /// Connections refused, lost or not to be had, a server that starts or stops, a lock that was not given in time, a statement or a
    /// transaction that took too long.
    /// </summary>
    public static bool IsPassing(Exception failure) =>
        failure is NpgsqlException { IsTransient: true } or PostgresException
        {
            SqlState: PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.QueryCanceled or IdleInTransactionTimeout
        };
}
