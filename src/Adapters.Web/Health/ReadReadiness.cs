using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Shop.Adapters.Web.Health;

/// <summary>The readiness for reads: the database responds and has the current schema.</summary>
internal sealed class ReadReadiness(HealthCheckService checks, IHostApplicationLifetime lifetime, TimeProvider clock)
    : Readiness(checks, check => check.Tags.Count == 0, lifetime, clock);
