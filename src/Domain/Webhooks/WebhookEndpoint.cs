using Shop.Domain.Shared;

namespace Shop.Domain.Webhooks;

/// <summary>A receiver's URL with the event types that are delivered to it.</summary>
public sealed class WebhookEndpoint : AggregateRoot
{
    /// <summary>How long deliveries are also signed with the previous secret after a rotation.</summary>
    public static readonly TimeSpan RotationTime = TimeSpan.FromHours(24);

    public WebhookEndpointId Id { get; }

    public string Url { get; private set; } = "";

    public IReadOnlyList<string> Events { get; private set; } = [];

    public string? Description { get; private set; }

    public WebhookEndpointStatus Status { get; private set; }

    public StoredSecret Secret { get; private set; } = null!;

    public StoredSecret? PreviousSecret { get; private set; }

    public DateTimeOffset SecretMadeAt { get; private set; }

    public DateTimeOffset CreatedAt { get; }

    private WebhookEndpoint(WebhookEndpointId id, DateTimeOffset createdAt)
    {
        Id = id;
        CreatedAt = createdAt;
    }

    public static WebhookEndpoint Create(WebhookEndpointId id, WebhookSubscription subscription, StoredSecret secret, DateTimeOffset at)
    {
        var endpoint = new WebhookEndpoint(id, at) { Secret = secret, SecretMadeAt = at };
        endpoint.Change(subscription);
        return endpoint;
    }

    public WebhookSubscription Describe() => new(Url, Events, Description, Status);

    public void Change(WebhookSubscription subscription)
    {
        Url = subscription.Url;
        if (!Events.SequenceEqual(subscription.Events, StringComparer.Ordinal))
            Events = subscription.Events;
        Description = subscription.Description;
        Status = subscription.Status;
    }

    /// <summary>Stops deliveries to the endpoint.</summary>
    public void Disable() => Status = WebhookEndpointStatus.Disabled;

    /// <summary>Replaces the secret. The previous one stays valid for <see cref="RotationTime"/>, an older one does not.</summary>
    public void Rotate(StoredSecret secret, DateTimeOffset at)
    {
        PreviousSecret = Secret;
        Secret = secret;
        SecretMadeAt = at;
    }

    /// <summary>The secrets that sign deliveries, the current one first.</summary>
    public IReadOnlyList<StoredSecret> SecretsAt(DateTimeOffset at) =>
        PreviousSecret is { } previous && at < SecretMadeAt + RotationTime ? [Secret, previous] : [Secret];

    /// <summary>Rejects a disabled endpoint with <c>webhook-endpoint-disabled</c>.</summary>
    public void EnsureActive()
    {
        if (Status != WebhookEndpointStatus.Active)
            throw WebhookErrors.Disabled(Id);
    }
}
