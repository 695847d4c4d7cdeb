using Shop.Adapters.Web.Http.Access;
using Shop.Application.Messaging;
using Shop.Application.Ports;

namespace Shop.Adapters.Web.Http.Idempotency;

/// <summary>
/// Answers a repeated request with the first answer. Claiming the key, the effect and the stored answer are one transaction: after a
/// crash either all of it is there or nothing.
/// </summary>
internal static class IdempotencyFilter
{
    public static async ValueTask<object?> Run(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var context = call.HttpContext;
        if (IdempotencyKeyHeader.Read(context.Request.Headers[IdempotencyKeyHeader.Name]) is not { } text)
            return await next(call);

        var caller = (await Caller.BindAsync(context)).Actor.Id;
        var key = new IdempotencyKey(caller, context.Request.PathBase.Add(context.Request.Path), text);
        var fingerprint = await RequestFingerprint.Of(context);

        var services = context.RequestServices;
        var store = services.GetRequiredService<IIdempotencyStore>();
        return await services.GetRequiredService<IUnitOfWork>().Commit(
            async () =>
            {
                if (await store.Claim(key, context.RequestAborted) is { } before)
                {
                    return before.Fingerprint == fingerprint
                        ? new StoredAnswerResult(before, isReplayed: true)
                        : throw IdempotencyErrors.KeyReused();
                }

                var clock = services.GetRequiredService<TimeProvider>();
                var answer = await AnswerRecorder.Record(context, fingerprint, () => next(call), clock);
                store.Add(key, answer);
                return new StoredAnswerResult(answer, isReplayed: false);
            },
            by: null,
            context.RequestAborted);
    }
}
