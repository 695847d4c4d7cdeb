using FluentValidation.Results;
using Shop.Application.Validation;
using Shop.Domain.Shared;

namespace Shop.Adapters.Web.Http.Problems;

/// <summary>
/// Maps a validation error of the application to its place in the request: a query parameter for reads, the body otherwise.
/// </summary>
internal static class FaultPlace
{
    public static ProblemFault Of(ValidationFailure failure, HttpContext context) => Of(RuleFault.Of(failure), context);

    public static ProblemFault Of(Fault fault, HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)
            ? ProblemFault.InParameter(fault.Field, fault.Code, fault.Detail)
            : ProblemFault.InBody($"#/{fault.Field}", fault.Code, fault.Detail);
}
