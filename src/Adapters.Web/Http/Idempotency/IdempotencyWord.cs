namespace Shop.Adapters.Web.Http.Idempotency;

/// <summary>The word with which an endpoint honours <c>Idempotency-Key</c>.</summary>
internal static class IdempotencyWord
{
    public static RouteHandlerBuilder Idempotent(this RouteHandlerBuilder endpoint) =>
        endpoint.AddEndpointFilter(IdempotencyFilter.Run).WithMetadata(new IdempotencyMetadata());
}

/// <summary>Tells the API's description that an endpoint honours <c>Idempotency-Key</c>.</summary>
internal sealed class IdempotencyMetadata;
