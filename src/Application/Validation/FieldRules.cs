using FluentValidation;
using Shop.Domain.Shared.Texts;

namespace Shop.Application.Validation;

/// <summary>Validation rules shared by many fields.</summary>
internal static class FieldRules
{
    public static IRuleBuilderOptions<T, TField> Required<T, TField>(this IRuleBuilder<T, TField> rule) =>
        rule.NotNull().WithErrorCode("required").WithMessage("Must not be null.");

    /// <summary>A name or another line of text that is not blank and has no invisible characters.</summary>
    public static IRuleBuilderOptions<T, string> RequiredLine<T>(this IRuleBuilder<T, string> rule, int maxLength) =>
        rule.Must(text => !string.IsNullOrWhiteSpace(text)).WithErrorCode("required").WithMessage("Must not be empty.")
            .OptionalName(maxLength)!;

    /// <summary>A name or another line of text without invisible characters, or null.</summary>
    public static IRuleBuilderOptions<T, string?> OptionalName<T>(this IRuleBuilder<T, string?> rule, int maxLength) =>
        rule.OptionalLine(maxLength)
            .Must(text => text is null || !TextRules.HasInvisible(text)).WithErrorCode("invisible-character")
            .WithMessage("Must not have invisible or direction-changing characters.");

    /// <summary>One line of text, or null.</summary>
    public static IRuleBuilderOptions<T, string?> OptionalLine<T>(this IRuleBuilder<T, string?> rule, int maxLength) =>
        rule!.AtMost(maxLength)
            .Must(text => text is null || TextRules.IsOneLine(text)).WithErrorCode("control-character").WithMessage("Must not have control characters.");

    /// <summary>Text that may have several lines, or null.</summary>
    public static IRuleBuilderOptions<T, string?> OptionalText<T>(this IRuleBuilder<T, string?> rule, int maxLength) =>
        rule!.AtMost(maxLength)
            .Must(text => text is null || TextRules.IsText(text)).WithErrorCode("control-character").WithMessage("Must not have control characters other than line ends and tabs.");

    public static IRuleBuilderOptions<T, string> AtMost<T>(this IRuleBuilder<T, string> rule, int maxLength) =>
        rule.Must(text => text is null || TextRules.Length(text) <= maxLength).WithErrorCode("too-long").WithMessage($"Must have at most {maxLength} characters.");

    public static IRuleBuilderOptions<T, IReadOnlyList<TItem>> ListOfAtMost<T, TItem>(
        this IRuleBuilder<T, IReadOnlyList<TItem>> rule, int maxCount) =>
        rule.Must(list => list is null || list.Count <= maxCount).WithErrorCode("too-many").WithMessage($"Must have at most {maxCount} entries.");

    /// <summary>Whether the items of a list are judged: those of a list above its limit are not, so that its faults are few.</summary>
    public static bool IsListOfAtMost<TItem>(this IReadOnlyCollection<TItem>? list, int maxCount) => list is null || list.Count <= maxCount;

    public static IRuleBuilderOptions<T, string> Country<T>(this IRuleBuilder<T, string> rule) =>
        rule.Must(Countries.IsCode).WithErrorCode("country-invalid").WithMessage("Must be an ISO 3166-1 alpha-2 code, two capital letters.");

    public static IRuleBuilderOptions<T, int> From<T>(this IRuleBuilder<T, int> rule, int least, int most) =>
        rule.InclusiveBetween(least, most).WithErrorCode("out-of-range").WithMessage($"Must be from {least} to {most}.");
}
