using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Shop.Adapters.Web.Health;

/// <summary>Whether this instance can serve reads: its database answers and has the right schema.</summary>
internal sealed class ReadReadiness(HealthCheckService checks, IHostApplicationLifetime lifetime, TimeProvider clock)
    : Readiness(checks, check => check.Tags.Count == 0, lifetime, clock);
