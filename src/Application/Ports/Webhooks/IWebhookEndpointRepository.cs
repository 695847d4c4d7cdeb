using Shop.Application.Messaging;
using Shop.Application.Ports.UnitOfWork;
using Shop.Application.Webhooks;
using Shop.Domain.Webhooks;

namespace Shop.Application.Ports.Webhooks;

/// <summary>Stores webhook endpoints.</summary>
/// <remarks>Asynchronous methods throw <see cref="DatabaseUnavailableException"/> while the database is unavailable.</remarks>
public interface IWebhookEndpointRepository
{
    void Add(WebhookEndpoint endpoint);

    /// <summary>Removes an endpoint with its deliveries.</summary>
    Task Remove(WebhookEndpoint endpoint, CancellationToken cancellation);

    Task<WebhookEndpoint?> Find(WebhookEndpointId id, CancellationToken cancellation);

    /// <summary>Returns an endpoint and locks it until the unit of work ends; null when there is none.</summary>
    Task<WebhookEndpoint?> Lock(WebhookEndpointId id, CancellationToken cancellation);

    /// <summary>
    /// Returns endpoints that match the filter, newest first. Rejects a cursor of another list with <c>cursor-invalid</c>.
    /// </summary>
    Task<Page<WebhookEndpoint>> List(WebhookEndpointFilter filter, PageRequest page, CancellationToken cancellation);
}
