using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Shop.Adapters.Web.Health;

/// <summary>Whether this instance can serve. The checks run at most once a second, regardless of the number of probes.</summary>
internal abstract class Readiness(
    HealthCheckService checks, Func<HealthCheckRegistration, bool> belongs, IHostApplicationLifetime lifetime, TimeProvider clock)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(3);

    private readonly Lock _lock = new();
    private Task<bool>? _answer;
    private long _requestedAt;

    /// <summary>Also false from the start of a stop, so that load balancers remove the instance before the process ends.</summary>
    public async Task<bool> IsReady(CancellationToken cancellation) =>
        !lifetime.ApplicationStopping.IsCancellationRequested
        && await Answer().WaitAsync(cancellation)
        && !lifetime.ApplicationStopping.IsCancellationRequested;

    private Task<bool> Answer()
    {
        lock (_lock)
        {
            if (_answer is null || (_answer.IsCompleted && clock.GetElapsedTime(_requestedAt) >= Lifetime))
            {
                _requestedAt = clock.GetTimestamp();
                _answer = Check();
            }

            return _answer;
        }
    }

    private async Task<bool> Check()
    {
        using var limit = new CancellationTokenSource(Limit, clock);
        try
        {
            return (await checks.CheckHealthAsync(belongs, limit.Token)).Status == HealthStatus.Healthy;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
