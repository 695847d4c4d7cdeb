using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Shop.Adapters.Web.Health;

/// <summary>The readiness for reads and writes: the database also accepts and confirms writes.</summary>
internal sealed class WriteReadiness(HealthCheckService checks, IHostApplicationLifetime lifetime, TimeProvider clock)
    : Readiness(checks, _ => true, lifetime, clock);
