using Shop.Application.Messaging;
using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Webhooks;

namespace Shop.Application.Ports.Webhooks;

/// <summary>
/// Stores webhook deliveries. When an event receives its sequence number in the feed, every active endpoint subscribed to its type has a
/// delivery.
/// </summary>
/// <remarks>Asynchronous methods throw <see cref="DatabaseUnavailableException"/> while the database is unavailable.</remarks>
public interface IWebhookDeliveryRepository
{
    void Add(WebhookDelivery delivery);

    /// <summary>Returns a delivery and locks it until the unit of work ends; null when there is none.</summary>
    Task<WebhookDelivery?> Lock(WebhookDeliveryId id, CancellationToken cancellation);

    /// <summary>As <see cref="Lock"/>, returns due deliveries to active endpoints. Skips those locked by another worker.</summary>
    /// <param name="count">The largest number of deliveries.</param>
    /// <param name="perEndpoint">
    /// The largest number of concurrent deliveries to one endpoint, including those already under a lease.
    /// </param>
    Task<IReadOnlyList<WebhookDelivery>> LockDue(DateTimeOffset now, int count, int perEndpoint, CancellationToken cancellation);

    /// <summary>
    /// Returns when the earliest pending delivery to an active endpoint is due, including those under a lease; null when there is none.
    /// </summary>
    Task<DateTimeOffset?> FindNextDue(CancellationToken cancellation);

    /// <summary>Returns the deliveries to an endpoint, newest first. Rejects a cursor of another list with <c>cursor-invalid</c>.</summary>
    Task<Page<WebhookDelivery>> List(WebhookEndpointId endpoint, PageRequest page, CancellationToken cancellation);
}
