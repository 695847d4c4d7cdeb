using Shop.Adapters.Web.Http.Access;
using Shop.Application.Orders;
using Shop.Application.Ports;

namespace Shop.Adapters.Web.Http.Idempotency;

/// <summary>By what a request is known when it comes again, if its client wants that.</summary>
/// <param name="Key">Null when it came without <c>Idempotency-Key</c>.</param>
internal sealed record RequestKey(IdempotencyKey? Key, string Fingerprint, HttpContext Context)
{
    /// <summary>Refuses with <c>idempotency-key-invalid</c>.</summary>
    public static async ValueTask<RequestKey> BindAsync(HttpContext context)
    {
        if (IdempotencyKeyHeader.Read(context.Request.Headers[IdempotencyKeyHeader.Name]) is not { } text)
            return new RequestKey(null, "", context);

        var caller = (await Caller.BindAsync(context)).Actor.Id;
        var key = new IdempotencyKey(caller, context.Request.PathBase.Add(context.Request.Path), text);
        return new RequestKey(key, await RequestFingerprint.Of(context), context);
    }

    /// <summary>The request as the core knows it; null without a key.</summary>
    /// <param name="answer">What the order placed is answered with.</param>
    public RepeatableRequest? Request(Func<OrderDetails, IResult> answer) =>
        Key is null
            ? null
            : new RepeatableRequest(Key, Fingerprint, place => Record(() => ValueTask.FromResult<object?>(answer(place()))));

    /// <summary>What the endpoint answers, as it is to be remembered.</summary>
    public Task<StoredAnswer> Record(Func<ValueTask<object?>> endpoint) =>
        AnswerRecorder.Record(Context, Fingerprint, endpoint, Context.RequestServices.GetRequiredService<TimeProvider>());
}
