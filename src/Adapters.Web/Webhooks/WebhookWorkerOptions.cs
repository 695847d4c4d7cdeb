namespace Shop.Adapters.Web.Webhooks;

/// <summary>How deliveries to webhook endpoints are worked on.</summary>
internal sealed record WebhookWorkerOptions
{
    /// <summary>How many deliveries one instance has under way.</summary>
    public int Concurrency { get; init; } = 64;

    /// <summary>How many deliveries to one endpoint are under way on all instances, so that one that never answers holds up few.</summary>
    public int PerEndpoint { get; init; } = 4;

    /// <summary>How long a delivery belongs to the instance that took it; longer than any try takes.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// How long deliveries under way may take when the program stops, before they are cancelled and released: longer than an attempt,
    /// and well below the shutdown timeout.
    /// </summary>
    public TimeSpan DrainTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>The longest wait for a signal; after it an instance looks for what is due.</summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// The shortest wait before an instance looks without a signal, also while what is due cannot be taken because as many as allowed are under
    /// way to its endpoint.
    /// </summary>
    public TimeSpan ShortestPause { get; init; } = TimeSpan.FromMilliseconds(500);
}
