namespace Shop.Adapters.Web.Http.Idempotency;

/// <summary>Endpoint conventions for <c>Idempotency-Key</c>.</summary>
internal static class IdempotencyExtensions
{
    public static RouteHandlerBuilder Idempotent(this RouteHandlerBuilder endpoint) =>
        endpoint.AddEndpointFilter(IdempotencyFilter.Run).IdempotentAfterWork();

    /// <summary>Like <see cref="Idempotent"/>; the property of the response is a secret, which a repeated request does not get again.</summary>
    public static RouteHandlerBuilder IdempotentWithSecret(this RouteHandlerBuilder endpoint, string property) =>
        endpoint.Idempotent().WithMetadata(new AnswerSecret(property));

    /// <summary>For an endpoint that sends one batch command.</summary>
    public static RouteHandlerBuilder IdempotentCommand(this RouteHandlerBuilder endpoint) =>
        endpoint.AddEndpointFilter(IdempotencyFilter.RunCommand).WithMetadata(new IdempotencyMetadata());

    /// <summary>For an endpoint that does long work before it claims its <see cref="RequestKey"/>.</summary>
    public static RouteHandlerBuilder IdempotentAfterWork(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new IdempotencyMetadata());
}

/// <summary>Metadata for the OpenAPI document: the endpoint takes <c>Idempotency-Key</c>.</summary>
internal sealed class IdempotencyMetadata;
