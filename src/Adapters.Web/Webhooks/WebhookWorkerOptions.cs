namespace Shop.Adapters.Web.Webhooks;

/// <summary>The parameters of the webhook worker.</summary>
internal sealed record WebhookWorkerOptions
{
    /// <summary>The maximum number of running deliveries of one instance.</summary>
    public int Concurrency { get; init; } = 64;

    /// <summary>
    /// The maximum number of running deliveries to one endpoint, on all instances together, so that an unresponsive endpoint delays few
    /// others.
    /// </summary>
    public int PerEndpoint { get; init; } = 4;

    /// <summary>The lease of a delivery; longer than any attempt.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// The time that running deliveries have to finish at a stop, before they are cancelled and released: longer than an attempt, and well
    /// below the shutdown timeout.
    /// </summary>
    public TimeSpan DrainTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>The maximum time between polls without a signal.</summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// The minimum time between polls without a signal, also while due deliveries wait because the limit of their endpoint is reached.
    /// </summary>
    public TimeSpan ShortestPause { get; init; } = TimeSpan.FromMilliseconds(500);
}
