using System.Text.Json;
using FluentValidation.Results;
using Shop.Domain.Shared;

namespace Shop.Application.Messaging;

/// <summary>Says of a rule that was broken what a refusal says: the field as the client knows it, and a code.</summary>
public static class RuleFault
{
    public static Fault Of(ValidationFailure failure) =>
        new(Field(failure.PropertyName), RuleCode(failure.ErrorCode), failure.ErrorMessage);

    /// <summary>
    /// <c>Fields.Images.Value[0].Url</c> becomes <c>images/0/url</c>: how a message groups its fields, and that some are optional, is
    /// no business of the client.
    /// </summary>
    private static string Field(string propertyPath)
    {
        var steps = propertyPath.Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Split('.');
        return string.Join('/', steps
            .Index()
            .Where(step => !(step.Index == 0 && step.Item is "Fields" or "Page" or "Order") && !(step.Index == 1 && step.Item == "Label") && !(step.Index > 0 && step.Item == "Value"))
            .Select(step => JsonNamingPolicy.CamelCase.ConvertName(step.Item)));
    }

    /// <summary><c>NotNullValidator</c>, the name of a built-in rule, becomes <c>not-null</c>.</summary>
    private static string RuleCode(string errorCode)
    {
        const string suffix = "Validator";
        return errorCode.EndsWith(suffix, StringComparison.Ordinal)
            ? JsonNamingPolicy.KebabCaseLower.ConvertName(errorCode[..^suffix.Length])
            : errorCode;
    }
}
