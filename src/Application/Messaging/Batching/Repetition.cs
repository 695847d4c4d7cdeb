using Shop.Application.Ports.UnitOfWork;

namespace Shop.Application.Messaging.Batching;

/// <summary>
/// The idempotency key of the current request: set by the driving adapter, claimed by the batch command of the request. After the commit the
/// driving adapter renders the response, also that to a repeated request, from the outcome.
/// </summary>
public sealed class Repetition
{
    /// <summary>Null without an idempotency key.</summary>
    public RepeatableRequest? Request { get; set; }

    /// <summary>The stored outcome of an earlier request with the key; null when this request was executed.</summary>
    public StoredAnswer? Replayed { get; private set; }

    /// <summary>Returns the result of a command, or throws its refusal.</summary>
    /// <exception cref="StoredResponseException">An earlier version of the program has stored a response.</exception>
    internal TResult Complete<TResult>(Decision<TResult> decision)
    {
        Replayed = decision.Replayed;
        if (decision.Replayed is { } stored && !OutcomeJson.IsOutcome(stored))
            throw new StoredResponseException(stored);
        return decision.Refusal is { } refusal ? throw refusal : decision.Result!;
    }
}

/// <summary>A key under which a response is stored instead of an outcome, as versions before group commit in the core did for a day.</summary>
public sealed class StoredResponseException(StoredAnswer response) : Exception("A response is stored under this idempotency key.")
{
    public StoredAnswer Response => response;
}
