using Shop.Application.Messaging;
using Shop.Domain.Webhooks;

namespace Shop.Application.Ports;

/// <summary>The programs elsewhere that are told of events.</summary>
public interface IWebhookEndpointRepository
{
    void Add(WebhookEndpoint endpoint);

    /// <summary>Removes it and its deliveries.</summary>
    Task Remove(WebhookEndpoint endpoint, CancellationToken cancellation);

    Task<WebhookEndpoint?> Find(WebhookEndpointId id, CancellationToken cancellation);

    /// <summary>The endpoint, which nobody else changes until the unit of work ends.</summary>
    Task<WebhookEndpoint?> Lock(WebhookEndpointId id, CancellationToken cancellation);

    /// <summary>Newest first.</summary>
    Task<Page<WebhookEndpoint>> List(PageRequest page, CancellationToken cancellation);
}
