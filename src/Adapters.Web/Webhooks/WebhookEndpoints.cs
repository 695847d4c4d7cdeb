using MediatR;
using Shop.Adapters.Web.Http.Access;
using Shop.Adapters.Web.Http.Binding;
using Shop.Adapters.Web.Http.Idempotency;
using Shop.Adapters.Web.Http.Paging;
using Shop.Adapters.Web.Http.Problems;
using Shop.Adapters.Web.Http.Results;
using Shop.Application.Webhooks;
using Shop.Application.Webhooks.Deliveries;
using Shop.Domain.Accounts;
using Shop.Domain.Webhooks;

namespace Shop.Adapters.Web.Webhooks;

/// <summary>Webhook endpoints and their deliveries, with signatures of Standard Webhooks.</summary>
internal static class WebhookEndpoints
{
    private const string Path = "/api/v1/webhook-endpoints";

    public static void MapWebhooks(this RouteGroupBuilder v1)
    {
        var forAdmins = v1.MapGroup("").Allow(AccountRole.Admin);
        forAdmins.MapGet("/webhook-endpoints", ListWebhookEndpoints);
        forAdmins.MapPost("/webhook-endpoints", CreateWebhookEndpoint).IdempotentWithSecret("secret").Refuses("target-not-allowed");
        forAdmins.MapGet("/webhook-endpoints/{id:whe}", GetWebhookEndpoint).Refuses("webhook-endpoint-not-found");
        forAdmins.MapPatch("/webhook-endpoints/{id:whe}", ChangeWebhookEndpoint).Refuses("webhook-endpoint-not-found", "target-not-allowed");
        forAdmins.MapDelete("/webhook-endpoints/{id:whe}", DeleteWebhookEndpoint).Refuses("webhook-endpoint-not-found");
        forAdmins.MapPost("/webhook-endpoints/{id:whe}/rotate-secret", RotateWebhookSecret).IdempotentWithSecret("secret")
            .Refuses("webhook-endpoint-not-found");
        forAdmins.MapPost("/webhook-endpoints/{id:whe}/test", TestWebhookEndpoint).Idempotent()
            .Refuses("webhook-endpoint-not-found", "webhook-endpoint-disabled");
        forAdmins.MapGet("/webhook-endpoints/{id:whe}/deliveries", ListWebhookDeliveries).Refuses("webhook-endpoint-not-found");
        forAdmins.MapPost("/webhook-deliveries/{id:whd}/redeliver", RedeliverWebhook).Idempotent()
            .Refuses("webhook-delivery-not-found", "webhook-endpoint-disabled");
    }

    /// <summary>List webhook endpoints. Returns active and disabled endpoints, newest first, without their secrets.</summary>
    private static async Task<PageAnswer<WebhookEndpointResponse>> ListWebhookEndpoints(
        ListQuery<NoFilter> query, IMediator mediator, CancellationToken cancellation)
    {
        var page = await mediator.Send(new ListWebhookEndpoints(new WebhookEndpointFilter(), query.Page), cancellation);
        return query.Answer(page, endpoint => endpoint.ToResponse());
    }

    /// <summary>
    /// Create a webhook endpoint. It receives the events that occur from now on. The response contains the signing secret, which is not
    /// shown again, not to a repeated request either: rotate it when the response was lost.
    /// </summary>
    private static async Task<CreatedAnswer<WebhookEndpointResponse>> CreateWebhookEndpoint(
        Body<CreateWebhookEndpointRequest> body, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        var endpoint = await mediator.Send(new CreateWebhookEndpoint(caller.Actor, body.Value.ToFields()), cancellation);
        return Answer.Created($"{Path}/{endpoint.Id}", endpoint.ToResponse(), endpoint.Version);
    }

    /// <summary>Get a webhook endpoint. The signing secret is not included.</summary>
    private static async Task<OkAnswer<WebhookEndpointResponse>> GetWebhookEndpoint(
        WebhookEndpointId id, IMediator mediator, CancellationToken cancellation)
    {
        var endpoint = await mediator.Send(new GetWebhookEndpoint(id), cancellation);
        return Answer.Ok(endpoint.ToResponse(), endpoint.Version);
    }

    /// <summary>
    /// Change fields of a webhook endpoint. Omitted fields keep their values. A disabled endpoint receives no deliveries; those that are
    /// due wait until it is active again.
    /// </summary>
    private static async Task<OkAnswer<WebhookEndpointResponse>> ChangeWebhookEndpoint(
        WebhookEndpointId id, IfMatch ifMatch, Body<ChangeWebhookEndpointRequest> body, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        await mediator.Send(new ChangeWebhookEndpoint(caller.Actor, id, ifMatch.Version, body.Value.ToFields()), cancellation);
        return await GetWebhookEndpoint(id, mediator, cancellation);
    }

    /// <summary>Delete a webhook endpoint. Its deliveries and their attempts are deleted as well.</summary>
    private static async Task<NoContentAnswer> DeleteWebhookEndpoint(
        WebhookEndpointId id, IfMatch ifMatch, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        await mediator.Send(new DeleteWebhookEndpoint(caller.Actor, id, ifMatch.Version), cancellation);
        return Answer.NoContent();
    }

    /// <summary>
    /// Rotate the signing secret of a webhook endpoint. The response contains the new secret, which is not shown again, not to a repeated
    /// request either. For 24 hours deliveries are signed with both secrets.
    /// </summary>
    private static async Task<OkAnswer<WebhookEndpointResponse>> RotateWebhookSecret(
        WebhookEndpointId id, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        var secret = await mediator.Send(new RotateWebhookSecret(caller.Actor, id), cancellation);
        var endpoint = await mediator.Send(new GetWebhookEndpoint(id), cancellation);
        return Answer.Ok(endpoint.ToResponse() with { Secret = secret }, endpoint.Version);
    }

    /// <summary>
    /// Send a test event to a webhook endpoint. Creates a delivery of type <c>webhook.test</c>, which is signed, sent and retried like any
    /// other. Returns <c>webhook-endpoint-disabled</c> for a disabled endpoint.
    /// </summary>
    private static async Task<AcceptedAnswer<WebhookDeliveryResponse>> TestWebhookEndpoint(
        WebhookEndpointId id, Caller caller, IMediator mediator, CancellationToken cancellation) =>
        Accepted(await mediator.Send(new TestWebhookEndpoint(caller.Actor, id), cancellation));

    /// <summary>
    /// List deliveries of a webhook endpoint. Returns pending and ended deliveries with their attempts, newest first. Deliveries are
    /// deleted a month after they end.
    /// </summary>
    private static async Task<PageAnswer<WebhookDeliveryResponse>> ListWebhookDeliveries(
        WebhookEndpointId id, ListQuery<NoFilter> query, IMediator mediator, CancellationToken cancellation)
    {
        var page = await mediator.Send(new ListWebhookDeliveries(id, query.Page), cancellation);
        return query.Answer(page, delivery => delivery.ToResponse());
    }

    /// <summary>
    /// Redeliver a webhook delivery. The delivery is due immediately, whatever its state, and gets its full number of attempts again.
    /// Returns <c>webhook-endpoint-disabled</c> for a disabled endpoint.
    /// </summary>
    private static async Task<AcceptedAnswer<WebhookDeliveryResponse>> RedeliverWebhook(
        WebhookDeliveryId id, Caller caller, IMediator mediator, CancellationToken cancellation) =>
        Accepted(await mediator.Send(new RedeliverWebhook(caller.Actor, id), cancellation));

    private static AcceptedAnswer<WebhookDeliveryResponse> Accepted(WebhookDeliveryDetails delivery) =>
        Answer.Accepted($"{Path}/{delivery.EndpointId}/deliveries", delivery.ToResponse());
}
