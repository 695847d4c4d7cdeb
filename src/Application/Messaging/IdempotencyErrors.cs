using Shop.Domain.Shared;

namespace Shop.Application.Messaging;

/// <summary>What the idempotency of requests refuses.</summary>
public static class IdempotencyErrors
{
    public static DomainException InProgress() =>
        new("idempotency-in-progress", "A request with this key is still running.");

    public static DomainException KeyReused() =>
        new("idempotency-key-reused", "This key was used for another request.");

    public static DomainException KeyInvalid() =>
        new("idempotency-key-invalid", "An Idempotency-Key has 1 to 255 visible ASCII characters.");
}
