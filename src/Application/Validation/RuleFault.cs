using System.Text.Json;
using FluentValidation.Results;
using Shop.Domain.Shared;

namespace Shop.Application.Validation;

/// <summary>Maps a validation failure to an invalid field and a code of the API.</summary>
public static class RuleFault
{
    public static Fault Of(ValidationFailure failure) =>
        new(Field(failure.PropertyName), RuleCode(failure.ErrorCode), failure.ErrorMessage);

    /// <summary>
    /// <c>Fields.Images.Value[0].Url</c> becomes <c>images/0/url</c>: removes the grouping of fields and optional values, which clients do
    /// not see.
    /// </summary>
    private static string Field(string propertyPath)
    {
        var steps = propertyPath.Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Split('.');
        return string.Join('/', steps
            .Index()
            .Where(step => !(step.Index == 0 && step.Item is "Fields" or "Page" or "Order") && !(step.Index == 1 && step.Item == "Taxon") && !(step.Index > 0 && step.Item == "Value"))
            .Select(step => JsonNamingPolicy.CamelCase.ConvertName(step.Item)));
    }

    /// <summary>Maps the name of a built-in rule to a code: <c>NotNullValidator</c> becomes <c>not-null</c>.</summary>
    private static string RuleCode(string errorCode)
    {
        const string suffix = "Validator";
        return errorCode.EndsWith(suffix, StringComparison.Ordinal)
            ? JsonNamingPolicy.KebabCaseLower.ConvertName(errorCode[..^suffix.Length])
            : errorCode;
    }
}
