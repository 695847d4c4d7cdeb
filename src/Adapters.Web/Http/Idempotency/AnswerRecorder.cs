using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using Shop.Adapters.Web.Http.Problems;
using Shop.Application.Ports.UnitOfWork;

namespace Shop.Adapters.Web.Http.Idempotency;

/// <summary>Executes an endpoint with its response written to memory instead of to the client.</summary>
internal static class AnswerRecorder
{
    private static readonly string[] StoredHeaders =
        [HeaderNames.ContentType, HeaderNames.Location, HeaderNames.ETag, HeaderNames.RetryAfter, HeaderNames.Link];

    /// <summary>Returns the response of the endpoint; an error that is final is recorded as a response, too.</summary>
    public static async Task<StoredAnswer> Record(
        HttpContext context, string fingerprint, Func<ValueTask<object?>> endpoint, TimeProvider clock)
    {
        using var buffer = new MemoryStream();
        var connection = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(buffer, connection));
        try
        {
            await Answer(context, endpoint);
            var headers = StoredHeaders
                .Where(name => context.Response.Headers.ContainsKey(name))
                .ToDictionary(name => name, name => context.Response.Headers[name].ToString(), StringComparer.OrdinalIgnoreCase);
            return new StoredAnswer(fingerprint, context.Response.StatusCode, headers, buffer.ToArray(), clock.GetUtcNow());
        }
        finally
        {
            context.Features.Set(connection);
            Forget(context.Response);
        }
    }

    private static async Task Answer(HttpContext context, Func<ValueTask<object?>> endpoint)
    {
        try
        {
            if (await endpoint() is not IResult result)
                throw new InvalidOperationException("An idempotent endpoint must return an IResult.");
            await result.ExecuteAsync(context);
        }
        catch (Exception refused) when (IsAnswer(ExceptionProblems.Of(refused, context).Status))
        {
            await ProblemAnswer.Send(context, ExceptionProblems.Of(refused, context));
        }
    }

    /// <summary>Whether a repeated request would get the same error. Other errors occur before the use case or may be temporary.</summary>
    private static bool IsAnswer(int status) => status is >= 400 and < 500 and not (400 or 401 or 403 or 408 or 413 or 415 or 429);

    private static void Forget(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentLength = null;
        foreach (var name in StoredHeaders)
            response.Headers.Remove(name);
    }
}
