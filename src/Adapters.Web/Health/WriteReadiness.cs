using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Shop.Adapters.Web.Health;

/// <summary>Whether this instance can serve all it serves: reads, and writes that its database accepts and confirms.</summary>
internal sealed class WriteReadiness(HealthCheckService checks, IHostApplicationLifetime lifetime, TimeProvider clock)
    : Readiness(checks, _ => true, lifetime, clock);
