namespace Shop.Adapters.Web.Http.Idempotency;

/// <summary>The words with which an endpoint honours <c>Idempotency-Key</c>.</summary>
internal static class IdempotencyWord
{
    public static RouteHandlerBuilder Idempotent(this RouteHandlerBuilder endpoint) =>
        endpoint.AddEndpointFilter(IdempotencyFilter.Run).IdempotentByItself();

    /// <summary>For an endpoint that takes a <see cref="RequestKey"/> and sees to it that the answer is stored with the effect.</summary>
    public static RouteHandlerBuilder IdempotentByItself(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new IdempotencyMetadata());
}

/// <summary>Tells the API's description that an endpoint honours <c>Idempotency-Key</c>.</summary>
internal sealed class IdempotencyMetadata;
