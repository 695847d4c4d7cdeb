using Shop.Adapters.Workers.Leasing;

namespace Shop.Adapters.Workers.Webhooks;

/// <summary>The parameters of the webhook worker.</summary>
internal sealed record WebhookWorkerOptions : LeasedWorkerOptions
{
    public WebhookWorkerOptions() => ShortestPause = TimeSpan.FromMilliseconds(500);

    /// <summary>The maximum number of running deliveries of one instance.</summary>
    public int Concurrency { get; init; } = 64;

    /// <summary>
    /// The maximum number of running deliveries to one endpoint, on all instances together, so that an unresponsive endpoint delays few
    /// others.
    /// </summary>
    public int PerEndpoint { get; init; } = 4;
}
