using FluentValidation.Results;
using Shop.Application.Messaging;
using Shop.Domain.Shared;

namespace Shop.Adapters.Web.Http.Problems;

/// <summary>Finds the place in the request that a fault of the core is about. What only reads is asked by parameters, the rest by a body.</summary>
internal static class FaultPlace
{
    public static ProblemFault Of(ValidationFailure failure, HttpContext context) => Of(RuleFault.Of(failure), context);

    public static ProblemFault Of(Fault fault, HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)
            ? ProblemFault.InParameter(fault.Field, fault.Code, fault.Detail)
            : ProblemFault.InBody($"#/{fault.Field}", fault.Code, fault.Detail);
}
