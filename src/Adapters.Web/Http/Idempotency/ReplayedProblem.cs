using Shop.Adapters.Web.Http.Problems;
using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Shared;

namespace Shop.Adapters.Web.Http.Idempotency;

/// <summary>The problem of a stored refusal, with the path and the trace id of the first request, so that every replay has identical bytes.</summary>
internal sealed class ReplayedProblem(DomainException refusal, StoredAnswer stored) : IResult
{
    private const string Instance = "instance";
    private const string TraceId = "traceId";

    /// <summary>What a problem has of its request.</summary>
    public static IReadOnlyDictionary<string, string> About(HttpContext context)
    {
        var problem = ExceptionProblems.OfStatus(context, StatusCodes.Status409Conflict);
        return new Dictionary<string, string>(StringComparer.Ordinal) { [Instance] = problem.Instance, [TraceId] = problem.TraceId };
    }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers[StoredAnswerResult.ReplayedHeader] = "true";
        var problem = ExceptionProblems.Of(refusal, httpContext);
        return ProblemAnswer.Send(httpContext, problem with
        {
            Instance = stored.Headers.GetValueOrDefault(Instance, problem.Instance),
            TraceId = stored.Headers.GetValueOrDefault(TraceId, problem.TraceId),
        });
    }
}
