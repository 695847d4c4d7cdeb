using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Shop.Adapters.Web.Health;

/// <summary>Whether this instance can do its work now. The checks run at most once a second, however many ask.</summary>
internal sealed class Readiness(HealthCheckService checks, IHostApplicationLifetime lifetime, TimeProvider clock)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly Lock _lock = new();
    private Task<bool>? _answer;
    private long _askedAt;

    /// <summary>False, too, from the moment the program was told to stop, so that balancers turn away before it is gone.</summary>
    public async Task<bool> IsReady(CancellationToken cancellation) =>
        !lifetime.ApplicationStopping.IsCancellationRequested
        && await Answer().WaitAsync(cancellation)
        && !lifetime.ApplicationStopping.IsCancellationRequested;

    private Task<bool> Answer()
    {
        lock (_lock)
        {
            if (_answer is null || (_answer.IsCompleted && clock.GetElapsedTime(_askedAt) >= Lifetime))
            {
                _askedAt = clock.GetTimestamp();
                _answer = Check();
            }

            return _answer;
        }
    }

    private async Task<bool> Check()
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        try
        {
            return (await checks.CheckHealthAsync(patience.Token)).Status == HealthStatus.Healthy;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
