using Shop.Adapters.Web.Http.Binding;
using Shop.Application.Messaging.Batching;
using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Shared;

namespace Shop.Adapters.Web.Http.Idempotency;

/// <summary>
/// Returns the stored response to a repeated request. Claiming the key, the effect and the stored response are one transaction: after a
/// crash either all of them are committed or none.
/// </summary>
internal static class IdempotencyFilter
{
    public static async ValueTask<object?> Run(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var context = call.HttpContext;
        if (InputFaults.Of(context) is not null)
            return await next(call);
        return await Once(await RequestKey.BindAsync(context), () => next(call));
    }

    /// <summary>
    /// For an endpoint that sends one batch command: the command claims the key and stores its outcome in its own transaction, and the response is
    /// rendered from the outcome after the commit, whether it is new or replayed.
    /// </summary>
    public static async ValueTask<object?> RunCommand(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var context = call.HttpContext;
        if (InputFaults.Of(context) is not null || await RequestKey.BindAsync(context) is not { Key: { } key, Fingerprint: var fingerprint })
            return await next(call);

        var repetition = context.RequestServices.GetRequiredService<Repetition>();
        repetition.Request = new RepeatableRequest(key, fingerprint, ReplayedProblem.About(context));
        try
        {
            var answer = await next(call);
            if (repetition.Replayed is not null)
                context.Response.Headers[StoredAnswerResult.ReplayedHeader] = "true";
            return answer;
        }
        catch (DomainException refusal) when (repetition.Replayed is not null)
        {
            return new ReplayedProblem(refusal, repetition.Replayed);
        }
        catch (StoredResponseException stored)
        {
            return new StoredAnswerResult(stored.Response, isReplayed: true);
        }
    }

    /// <summary>
    /// For an endpoint that has done its long work before: no transaction, and no claim of a key, may wait for a processor or for others.
    /// </summary>
    public static async ValueTask<object?> Once(RequestKey request, Func<ValueTask<object?>> effect)
    {
        if (request.Key is not { } key)
            return await effect();

        var context = request.Context;
        var services = context.RequestServices;
        var store = services.GetRequiredService<IIdempotencyStore>();
        return await services.GetRequiredService<IUnitOfWork>().Commit(
            async () =>
            {
                if (await store.Claim(key, context.RequestAborted) is { } before)
                {
                    return before.IsOf(request.Fingerprint)
                        ? new StoredAnswerResult(before, isReplayed: true)
                        : throw IdempotencyErrors.KeyReused();
                }

                var answer = await request.Record(effect);
                store.Add(key, AnswerSecret.RemoveFrom(answer, context));
                return new StoredAnswerResult(answer, isReplayed: false);
            },
            actor: null,
            context.RequestAborted);
    }
}
