using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;
using Shop.Adapters.Persistence.Schema;

namespace Shop.Adapters.Persistence.Operations;

/// <summary>Healthy when the database responds and has every migration of this program.</summary>
internal sealed class DatabaseHealthCheck(NpgsqlDataSource database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var missing = await KnownMigrations.MissingIn(database, cancellationToken);
        return missing.Count > 0 ? HealthCheckResult.Unhealthy($"Migrations are missing: {string.Join(", ", missing)}.") : HealthCheckResult.Healthy();
    }
}
