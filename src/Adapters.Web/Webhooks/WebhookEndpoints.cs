using MediatR;
using Shop.Adapters.Web.Http.Access;
using Shop.Adapters.Web.Http.Answers;
using Shop.Adapters.Web.Http.Bodies;
using Shop.Adapters.Web.Http.Idempotency;
using Shop.Adapters.Web.Http.Paging;
using Shop.Adapters.Web.Http.Problems;
using Shop.Application.Webhooks;
using Shop.Domain.Accounts;
using Shop.Domain.Webhooks;

namespace Shop.Adapters.Web.Webhooks;

/// <summary>Programs elsewhere that are told of events, with signatures as Standard Webhooks has them.</summary>
internal static class WebhookEndpoints
{
    private const string Path = "/api/v1/webhook-endpoints";

    public static IServiceCollection AddWebhooks(this IServiceCollection services) =>
        services
            .AddSingleton(new WebhookWorkerOptions())
            .AddSingleton<WebhookCourier>()
            .AddHostedService<WebhookWorker>();

    public static void MapWebhooks(this RouteGroupBuilder v1)
    {
        var forAdmins = v1.MapGroup("").Allow(AccountRole.Admin);
        forAdmins.MapGet("/webhook-endpoints", ListEndpoints);
        forAdmins.MapPost("/webhook-endpoints", CreateEndpoint).Idempotent();
        forAdmins.MapGet("/webhook-endpoints/{id:whe}", GetEndpoint).Refuses("webhook-endpoint-not-found");
        forAdmins.MapPatch("/webhook-endpoints/{id:whe}", ChangeEndpoint).Refuses("webhook-endpoint-not-found");
        forAdmins.MapDelete("/webhook-endpoints/{id:whe}", DeleteEndpoint).Refuses("webhook-endpoint-not-found");
        forAdmins.MapPost("/webhook-endpoints/{id:whe}/rotate-secret", RotateSecret).Idempotent().Refuses("webhook-endpoint-not-found");
        forAdmins.MapPost("/webhook-endpoints/{id:whe}/test", Test).Idempotent().Refuses("webhook-endpoint-not-found", "webhook-endpoint-disabled");
        forAdmins.MapGet("/webhook-endpoints/{id:whe}/deliveries", ListDeliveries).Refuses("webhook-endpoint-not-found");
        forAdmins.MapPost("/webhook-deliveries/{id:whd}/redeliver", Redeliver).Idempotent().Refuses("webhook-delivery-not-found", "webhook-endpoint-disabled");
    }

    /// <summary>Lists webhook endpoints, newest first.</summary>
    private static async Task<PageAnswer<WebhookEndpointResponse>> ListEndpoints(
        ListQuery<NoFilter> query, IMediator mediator, CancellationToken cancellation)
    {
        var page = await mediator.Send(new ListWebhookEndpoints(query.Page), cancellation);
        return query.Answer(page, endpoint => endpoint.ToResponse());
    }

    /// <summary>Adds a webhook endpoint, which is told of what happens from now on. Only this answer shows its secret.</summary>
    private static async Task<CreatedAnswer<WebhookEndpointResponse>> CreateEndpoint(
        Body<CreateWebhookEndpointRequest> body, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        var endpoint = await mediator.Send(new CreateWebhookEndpoint(caller.Actor, body.Value.ToFields()), cancellation);
        return Answer.Created($"{Path}/{endpoint.Id}", endpoint.ToResponse(), endpoint.Version);
    }

    /// <summary>Reads a webhook endpoint.</summary>
    private static async Task<OkAnswer<WebhookEndpointResponse>> GetEndpoint(WebhookEndpointId id, IMediator mediator, CancellationToken cancellation)
    {
        var endpoint = await mediator.Send(new GetWebhookEndpoint(id), cancellation);
        return Answer.Ok(endpoint.ToResponse(), endpoint.Version);
    }

    /// <summary>Changes the given fields of a webhook endpoint.</summary>
    private static async Task<OkAnswer<WebhookEndpointResponse>> ChangeEndpoint(
        WebhookEndpointId id, IfMatch ifMatch, Body<ChangeWebhookEndpointRequest> body, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        await mediator.Send(new ChangeWebhookEndpoint(caller.Actor, id, ifMatch.Version, body.Value.ToFields()), cancellation);
        return await GetEndpoint(id, mediator, cancellation);
    }

    /// <summary>Removes a webhook endpoint and the log of its deliveries.</summary>
    private static async Task<NoContentAnswer> DeleteEndpoint(
        WebhookEndpointId id, IfMatch ifMatch, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        await mediator.Send(new DeleteWebhookEndpoint(caller.Actor, id, ifMatch.Version), cancellation);
        return Answer.NoContent();
    }

    /// <summary>Makes another secret, which only this answer shows. For 24 hours deliveries are signed with the one before too.</summary>
    private static async Task<OkAnswer<WebhookEndpointResponse>> RotateSecret(
        WebhookEndpointId id, Caller caller, IMediator mediator, CancellationToken cancellation)
    {
        var secret = await mediator.Send(new RotateWebhookSecret(caller.Actor, id), cancellation);
        var endpoint = await mediator.Send(new GetWebhookEndpoint(id), cancellation);
        return Answer.Ok(endpoint.ToResponse() with { Secret = secret }, endpoint.Version);
    }

    /// <summary>Sends an event of type <c>webhook.test</c>, as any other is sent.</summary>
    private static async Task<AcceptedAnswer<WebhookDeliveryResponse>> Test(
        WebhookEndpointId id, Caller caller, IMediator mediator, CancellationToken cancellation) =>
        Accepted(await mediator.Send(new TestWebhookEndpoint(caller.Actor, id), cancellation));

    /// <summary>Lists what was sent to a webhook endpoint and what waits, newest first, with every attempt. What is over is kept for a month.</summary>
    private static async Task<PageAnswer<WebhookDeliveryResponse>> ListDeliveries(
        WebhookEndpointId id, ListQuery<NoFilter> query, IMediator mediator, CancellationToken cancellation)
    {
        var page = await mediator.Send(new ListWebhookDeliveries(id, query.Page), cancellation);
        return query.Answer(page, delivery => delivery.ToResponse());
    }

    /// <summary>Sends a delivery again, whatever became of it, and tries as often as for a new one.</summary>
    private static async Task<AcceptedAnswer<WebhookDeliveryResponse>> Redeliver(
        WebhookDeliveryId id, Caller caller, IMediator mediator, CancellationToken cancellation) =>
        Accepted(await mediator.Send(new RedeliverWebhook(caller.Actor, id), cancellation));

    private static AcceptedAnswer<WebhookDeliveryResponse> Accepted(WebhookDeliveryDetails delivery) =>
        Answer.Accepted($"{Path}/{delivery.EndpointId}/deliveries", delivery.ToResponse());
}
