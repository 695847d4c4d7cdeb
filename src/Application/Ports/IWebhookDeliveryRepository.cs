using Shop.Application.Messaging;
using Shop.Domain.Webhooks;

namespace Shop.Application.Ports;

/// <summary>
/// The deliveries to webhook endpoints. An event that takes its place in the feed has one, from that moment on, for every active endpoint
/// that wants its type.
/// </summary>
public interface IWebhookDeliveryRepository
{
    void Add(WebhookDelivery delivery);

    /// <summary>The delivery, which nobody else changes until the unit of work ends.</summary>
    Task<WebhookDelivery?> Lock(WebhookDeliveryId id, CancellationToken cancellation);

    /// <summary>As <see cref="Lock"/>, of those to active endpoints that are due; what somebody else holds is passed over.</summary>
    /// <param name="count">At most so many.</param>
    /// <param name="perEndpoint">At most so many under way to one endpoint, those counted that are under way already.</param>
    Task<IReadOnlyList<WebhookDelivery>> LockDue(DateTimeOffset now, int count, int perEndpoint, CancellationToken cancellation);

    /// <summary>When the first pending delivery to an active endpoint is due, also when it is under way; null when there is none.</summary>
    Task<DateTimeOffset?> FindNextDue(CancellationToken cancellation);

    /// <summary>Newest first.</summary>
    Task<Page<WebhookDelivery>> List(WebhookEndpointId endpoint, PageRequest page, CancellationToken cancellation);
}
