using Mapster;
using Shop.Adapters.Web.Http.Results;
using Shop.Application.Webhooks;
using Shop.Application.Webhooks.Deliveries;
using Shop.Domain.Webhooks;
using EventId = Shop.Domain.Shared.EventId;

namespace Shop.Adapters.Web.Webhooks;

/// <summary>A webhook endpoint.</summary>
/// <param name="Events">The event types to deliver, or <c>*</c> alone for all.</param>
/// <param name="Status">A disabled endpoint receives no deliveries; those that are due wait.</param>
/// <param name="Secret">The signing secret (<c>whsec_</c> and Base64) in the response that creates or rotates it; otherwise null.</param>
internal sealed record WebhookEndpointResponse(
    WebhookEndpointId Id,
    string Url,
    IReadOnlyList<string> Events,
    string? Description,
    WebhookEndpointStatus Status,
    string? Secret,
    long Version);

/// <summary>A webhook delivery: one event for one endpoint.</summary>
/// <param name="EventId">The value of the header <c>webhook-id</c>, identical in every attempt.</param>
/// <param name="Attempts">The latest hundred attempts, oldest first.</param>
/// <param name="NextAttemptAt">The time of the next attempt; null when the delivery has ended.</param>
internal sealed record WebhookDeliveryResponse(
    WebhookDeliveryId Id,
    WebhookEndpointId EndpointId,
    EventId EventId,
    string Type,
    WebhookDeliveryState State,
    IReadOnlyList<WebhookAttemptResponse> Attempts,
    DateTimeOffset? NextAttemptAt);

/// <summary>One attempt to deliver.</summary>
/// <param name="Number">The number of the attempt, from 1.</param>
/// <param name="At">The start time.</param>
/// <param name="Status">The status code of the response; null without a response.</param>
/// <param name="Error">The reason of a failure; null for a success.</param>
internal sealed record WebhookAttemptResponse(int Number, DateTimeOffset At, int? Status, string? Error, int DurationMs);

internal static class WebhookMapping
{
    public static WebhookEndpointResponse ToResponse(this WebhookEndpointDetails endpoint) =>
        new(endpoint.Id,
            endpoint.Subscription.Url,
            endpoint.Subscription.Events,
            endpoint.Subscription.Description,
            endpoint.Subscription.Status,
            endpoint.Secret,
            endpoint.Version);

    public static WebhookDeliveryResponse ToResponse(this WebhookDeliveryDetails delivery) =>
        ResponseMappings.Map<WebhookDeliveryDetails, WebhookDeliveryResponse>(delivery);
}

/// <summary>Deliveries and their attempts have the members of their responses.</summary>
internal sealed class WebhookMappingRegister : IRegister
{
    public void Register(TypeAdapterConfig config)
    {
        config.NewConfig<WebhookDeliveryDetails, WebhookDeliveryResponse>();
        config.NewConfig<WebhookAttempt, WebhookAttemptResponse>();
    }
}
