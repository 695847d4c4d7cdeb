using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Shop.Adapters.Persistence.Model;

namespace Shop.Adapters.Persistence.Operations;

/// <summary>Healthy when the database responds and has every migration of this program.</summary>
internal sealed class DatabaseHealthCheck(ShopDbContext db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var missing = await db.Database.GetPendingMigrationsAsync(cancellationToken);
        return missing.Any() ? HealthCheckResult.Unhealthy($"Migrations are missing: {string.Join(", ", missing)}.") : HealthCheckResult.Healthy();
    }
}
