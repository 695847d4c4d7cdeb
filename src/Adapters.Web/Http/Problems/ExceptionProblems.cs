using FluentValidation;
using Shop.Application.Ports.Jobs;
using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Shared;

namespace Shop.Adapters.Web.Http.Problems;

/// <summary>Maps exceptions to problems; the only place that does.</summary>
internal static class ExceptionProblems
{
    public static Problem Of(Exception exception, HttpContext context) => exception switch
    {
        RequestRefusedException refused =>
            ProblemAnswer.Make(context, ProblemCatalog.Of(refused.Code), refused.Detail, refused.Faults),
        DomainException refused when ProblemCatalog.Find(refused.Code) is { } kind =>
            ProblemAnswer.Make(context, kind, refused.Message, [.. refused.Faults.Select(fault => FaultPlace.Of(fault, context))]),
        ValidationException invalid =>
            ProblemAnswer.Make(context, ProblemCatalog.Of(ProblemCatalog.InvalidRequest), null,
                [.. invalid.Errors.Select(failure => FaultPlace.Of(failure, context))]),
        InvalidFileException invalid =>
            ProblemAnswer.Make(context, ProblemCatalog.Of(ProblemCatalog.InvalidRequest), null,
                [.. invalid.Faults.Select(fault => ProblemFault.InBody("#", fault.Code, fault.Detail))]),
        BadHttpRequestException bad =>
            OfStatus(context, bad.StatusCode),
        _ when exception.IsPassing() =>
            ProblemAnswer.Make(context, ProblemCatalog.Of(ProblemCatalog.Unavailable)),
        _ =>
            ProblemAnswer.Make(context, ProblemCatalog.Of(ProblemCatalog.InternalError)),
    };

    public static Problem OfStatus(HttpContext context, int status) =>
        ProblemCatalog.FindByStatus(status) is { } kind
            ? ProblemAnswer.Make(context, kind)
            : ProblemAnswer.Make(context, ProblemCatalog.Of(status < 500 ? ProblemCatalog.MalformedRequest : ProblemCatalog.InternalError))
                with
            { Status = status };
}
