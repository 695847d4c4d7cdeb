using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Shared;

namespace Shop.Application.Messaging.Batching;

/// <summary>The outcome of one command of a batch: its result or its refusal.</summary>
/// <param name="Replayed">The stored outcome of an earlier request with the same idempotency key; null for a new one.</param>
public sealed record Decision<TResult>(TResult? Result, DomainException? Refusal, StoredAnswer? Replayed = null)
{
    public static Decision<TResult> Of(Func<TResult> decide)
    {
        try
        {
            return new(decide(), null);
        }
        catch (DomainException refusal)
        {
            return Refused(refusal);
        }
    }

    public static Decision<TResult> Refused(DomainException refusal) => new(default, refusal);
}
