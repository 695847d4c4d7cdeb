using System.Text.Json;
using Shop.Application.Json;
using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Shared;

namespace Shop.Application.Messaging.Batching;

/// <summary>Stores the outcome of a batch command as data, from which every response to its request is rendered.</summary>
internal static class OutcomeJson
{
    private const string Kind = "outcome";
    private const string Result = "result";
    private const string Refusal = "refusal";

    public static bool IsOutcome(StoredAnswer stored) => stored.Headers.ContainsKey(Kind);

    public static StoredAnswer Write<TResult>(RepeatableRequest request, Decision<TResult> decision, DateTimeOffset at) =>
        decision.Refusal is { } refused
            ? Stored(request, 409, Refusal, new RefusalShape(refused.Code, refused.Message, refused.Faults, refused.RetryAfter), at)
            : Stored(request, 200, Result, decision.Result, at);

    public static Decision<TResult> Read<TResult>(StoredAnswer stored) => stored.Headers.GetValueOrDefault(Kind) switch
    {
        Result => new(JsonSerializer.Deserialize<TResult>(stored.Body, ShopJson.Tolerant), null, stored),
        Refusal => new(default, JsonSerializer.Deserialize<RefusalShape>(stored.Body, ShopJson.Tolerant)!.ToException(), stored),
        _ => new(default, null, stored),
    };

    private static StoredAnswer Stored<TData>(RepeatableRequest request, int status, string kind, TData data, DateTimeOffset at) => new(
        request.Fingerprint,
        status,
        new Dictionary<string, string>(request.About, StringComparer.Ordinal) { [Kind] = kind },
        JsonSerializer.SerializeToUtf8Bytes(data, ShopJson.Options),
        at);

    private sealed record RefusalShape(string Code, string Message, IReadOnlyList<Fault> Faults, TimeSpan? RetryAfter)
    {
        public DomainException ToException() => IdempotencyErrors.Replayed(Code, Message, Faults, RetryAfter);
    }
}
