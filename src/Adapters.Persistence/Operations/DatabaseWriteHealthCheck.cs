using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;
using Shop.Adapters.Persistence.UnitOfWork;

namespace Shop.Adapters.Persistence.Operations;

/// <summary>Healthy when the database is a primary that accepts writes, and the last writes have not all failed.</summary>
internal sealed class DatabaseWriteHealthCheck(NpgsqlDataSource database, WriteTransactions writes) : IHealthCheck
{
    private const string IsReadOnly = "SELECT pg_is_in_recovery() OR current_setting('transaction_read_only')::boolean";

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var command = database.CreateCommand(IsReadOnly);
        if (await command.ExecuteScalarAsync(cancellationToken) is not false)
        {
            database.Clear();
            return HealthCheckResult.Unhealthy("The database is read-only.");
        }

        return writes.AllFail ? HealthCheckResult.Unhealthy("All recent writes have failed.") : HealthCheckResult.Healthy();
    }
}
