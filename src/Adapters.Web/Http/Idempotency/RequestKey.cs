using Microsoft.AspNetCore.Routing.Patterns;
using Shop.Adapters.Web.Http.Access;
using Shop.Application.Ports.UnitOfWork;

namespace Shop.Adapters.Web.Http.Idempotency;

/// <summary>The idempotency key of a request, and the fingerprint that a replay must match.</summary>
/// <param name="Key">Null without <c>Idempotency-Key</c>.</param>
internal sealed record RequestKey(IdempotencyKey? Key, string Fingerprint, HttpContext Context)
{
    /// <summary>Fails with <c>idempotency-key-invalid</c>.</summary>
    public static async ValueTask<RequestKey> BindAsync(HttpContext context)
    {
        if (IdempotencyKeyHeader.Read(context.Request.Headers[IdempotencyKeyHeader.Name]) is not { } text)
            return new RequestKey(null, "", context);

        var caller = (await Caller.BindAsync(context)).Actor.Id;
        var key = new IdempotencyKey(caller, PathOf(context), text);
        return new RequestKey(key, await RequestFingerprint.Of(context), context);
    }

    /// <summary>The path as its route writes it, because routing ignores the case of fixed parts.</summary>
    private static string PathOf(HttpContext context)
    {
        if (context.GetEndpoint() is not RouteEndpoint { RoutePattern: var pattern })
            return context.Request.PathBase.Add(context.Request.Path);

        var segments = pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternSeparatorPart separator => separator.Content,
            RoutePatternParameterPart parameter => context.Request.RouteValues[parameter.Name]?.ToString(),
            _ => "",
        })));
        return context.Request.PathBase.Add($"/{string.Join('/', segments)}");
    }

    /// <summary>Executes the endpoint and returns its response in the form to store.</summary>
    public Task<StoredAnswer> Record(Func<ValueTask<object?>> endpoint) =>
        AnswerRecorder.Record(Context, Fingerprint, endpoint, Context.RequestServices.GetRequiredService<TimeProvider>());
}
