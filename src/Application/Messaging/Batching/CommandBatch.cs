using Shop.Application.Ports.UnitOfWork;

namespace Shop.Application.Messaging.Batching;

/// <summary>
/// Decides a batch in one unit of work: claims the idempotency keys, has the handler decide the requests that are new, and stores their
/// outcomes.
/// </summary>
public sealed class CommandBatch<TCommand, TResult>(
    IUnitOfWork work, IIdempotencyStore keys, IBatchHandler<TCommand, TResult> handler, TimeProvider clock)
{
    /// <summary>A batch belongs to several requests, none of which may cancel it; statements have a timeout of their own.</summary>
    private static readonly CancellationToken NoCancellation = CancellationToken.None;

    /// <returns>One decision for each command, in the same order.</returns>
    public Task<IReadOnlyList<Decision<TResult>>> Decide(IReadOnlyList<Batched<TCommand>> items) =>
        work.Commit(() => DecideNew(items), actor: null, NoCancellation);

    private async Task<IReadOnlyList<Decision<TResult>>> DecideNew(IReadOnlyList<Batched<TCommand>> items)
    {
        var decisions = await FindKnown(items);
        int[] open = [.. Enumerable.Range(0, items.Count).Where(i => decisions[i] is null)];
        if (open.Length == 0)
            return decisions!;

        var decided = await handler.Handle([.. open.Select(i => items[i])], NoCancellation);
        foreach (var (i, decision) in open.Zip(decided))
        {
            decisions[i] = decision;
            if (items[i].Request is { } request && (decision.Refusal is null || request.StoresRefusals))
                keys.Add(request.Key, OutcomeJson.Write(request, decision, clock.GetUtcNow()));
        }

        return decisions!;
    }

    /// <summary>Decisions on requests that have a stored outcome or whose key is in use; null for those still to be decided.</summary>
    private async Task<Decision<TResult>?[]> FindKnown(IReadOnlyList<Batched<TCommand>> items)
    {
        var decisions = new Decision<TResult>?[items.Count];
        var requests = items.Select(item => item.Request).OfType<RepeatableRequest>().DistinctBy(request => request.Key).ToList();
        if (requests.Count == 0)
            return decisions;

        var claimed = await keys.Claim([.. requests.Select(request => request.Key)], NoCancellation);
        foreach (var (i, item) in items.Index())
        {
            if (item.Request is not { } request)
                continue;
            if (claimed.GetValueOrDefault(request.Key) is { } stored)
                decisions[i] = stored.IsOf(request.Fingerprint) ? OutcomeJson.Read<TResult>(stored) : Decision<TResult>.Refused(IdempotencyErrors.KeyReused());
            else if (!claimed.ContainsKey(request.Key) || !requests.Exists(first => ReferenceEquals(first, request)))
                decisions[i] = Decision<TResult>.Refused(IdempotencyErrors.InProgress());
        }

        return decisions;
    }
}
