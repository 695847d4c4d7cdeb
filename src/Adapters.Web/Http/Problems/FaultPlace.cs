using System.Text.Json;
using FluentValidation.Results;
using Shop.Domain.Shared;

namespace Shop.Adapters.Web.Http.Problems;

/// <summary>Finds the place in the request that a fault of the core is about. What only reads is asked by parameters, the rest by a body.</summary>
internal static class FaultPlace
{
    public static ProblemFault Of(Fault fault, HttpContext context) => At(fault.Field, fault.Code, fault.Detail, context);

    public static ProblemFault Of(ValidationFailure failure, HttpContext context) =>
        At(Field(failure.PropertyName), RuleCode(failure.ErrorCode), failure.ErrorMessage, context);

    /// <summary>
    /// <c>Fields.Images.Value[0].Url</c> becomes <c>images/0/url</c>: how a message groups its fields, and that some are optional, is
    /// no business of the client.
    /// </summary>
    internal static string Field(string propertyPath)
    {
        var steps = propertyPath.Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Split('.');
        return string.Join('/', steps
            .Index()
            .Where(step => !(step.Index == 0 && step.Item is "Fields" or "Page") && !(step.Index == 1 && step.Item == "Label") && !(step.Index > 0 && step.Item == "Value"))
            .Select(step => JsonNamingPolicy.CamelCase.ConvertName(step.Item)));
    }

    /// <summary><c>NotNullValidator</c>, the name of a built-in rule, becomes <c>not-null</c>.</summary>
    internal static string RuleCode(string errorCode)
    {
        const string suffix = "Validator";
        return errorCode.EndsWith(suffix, StringComparison.Ordinal)
            ? JsonNamingPolicy.KebabCaseLower.ConvertName(errorCode[..^suffix.Length])
            : errorCode;
    }

    private static ProblemFault At(string field, string code, string detail, HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)
            ? ProblemFault.InParameter(field, code, detail)
            : ProblemFault.InBody($"#/{field}", code, detail);
}
