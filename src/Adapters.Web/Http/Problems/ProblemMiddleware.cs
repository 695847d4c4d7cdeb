using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Shared;

namespace Shop.Adapters.Web.Http.Problems;

/// <summary>Makes every error response a problem: exceptions, and responses that have only a status code.</summary>
internal sealed partial class ProblemMiddleware(RequestDelegate next, ILogger<ProblemMiddleware> logger)
{
    /// <summary>Not a registered status code; the convention in logs when the client disconnects before the response.</summary>
    private const int ClientClosedRequest = 499;

    public async Task Invoke(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception thrown) when (!context.Response.HasStarted)
        {
            await Answer(context, thrown);
            return;
        }

        if (IsBareError(context.Response))
            await ProblemAnswer.Send(context, ExceptionProblems.OfStatus(context, context.Response.StatusCode));
    }

    private async Task Answer(HttpContext context, Exception thrown)
    {
        if (context.RequestAborted.IsCancellationRequested)
        {
            context.Response.StatusCode = ClientClosedRequest;
            return;
        }

        var problem = ExceptionProblems.Of(thrown, context);
        if (problem.Code == ProblemCatalog.InternalError)
            LogUnexpected(thrown, context.Request.Method, problem.Instance);
        else if (thrown.IsPassing())
            LogUnavailable(thrown, context.Request.Method, problem.Instance);
        if (thrown is DomainException { RetryAfter: { } wait })
            context.Response.Headers.RetryAfter = ProblemAnswer.Seconds(wait);
        await ProblemAnswer.Send(context, problem);
    }

    private static bool IsBareError(HttpResponse response) =>
        response is { HasStarted: false, StatusCode: >= 400 and < 600, ContentLength: null } && string.IsNullOrEmpty(response.ContentType);

    [LoggerMessage(LogLevel.Error, "{Method} {Path} failed.")]
    private partial void LogUnexpected(Exception thrown, string method, string path);

    [LoggerMessage(LogLevel.Warning, "{Method} {Path} was rejected as unavailable.")]
    private partial void LogUnavailable(Exception thrown, string method, string path);
}
