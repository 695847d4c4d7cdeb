using Shop.Domain.Shared;

namespace Shop.Application.Ports.UnitOfWork;

/// <summary>Domain errors of idempotency keys.</summary>
public static class IdempotencyErrors
{
    public static DomainException InProgress() =>
        new("idempotency-in-progress", "A request with this idempotency key is still in progress.");

    public static DomainException KeyReused() =>
        new("idempotency-key-reused", "This idempotency key was used for a different request.");

    public static DomainException KeyInvalid() =>
        new("idempotency-key-invalid", "Idempotency-Key must have 1 to 255 visible ASCII characters.");

    /// <summary>The stored refusal of an earlier request.</summary>
    internal static DomainException Replayed(string code, string message, IReadOnlyList<Fault> faults, TimeSpan? retryAfter) =>
        new(code, message, faults) { RetryAfter = retryAfter };
}
