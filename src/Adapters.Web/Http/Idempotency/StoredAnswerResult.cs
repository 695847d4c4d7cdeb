using Shop.Adapters.Web.Http.Concurrency;
using Shop.Application.Ports.UnitOfWork;

namespace Shop.Adapters.Web.Http.Idempotency;

/// <summary>Sends a stored response; every replay has identical bytes.</summary>
internal sealed class StoredAnswerResult(StoredAnswer answer, bool isReplayed) : IResult
{
    public const string ReplayedHeader = "Idempotent-Replayed";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
            response.Headers[name] = value;
        if (isReplayed)
            response.Headers[ReplayedHeader] = "true";
        if (answer.Body.Length == 0)
            return;

        response.ContentLength = answer.Body.Length;
        await WorkPlace.Send(httpContext, answer.Body);
    }
}
