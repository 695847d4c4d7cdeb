using FluentValidation;

namespace Shop.Application.Validation;

/// <summary>Validation rules shared by many fields.</summary>
internal static class FieldRules
{
    public static IRuleBuilderOptions<T, TField> Required<T, TField>(this IRuleBuilder<T, TField> rule) =>
        rule.NotNull().WithErrorCode("required").WithMessage("Must not be null.");

    /// <summary>One line of text that is not blank.</summary>
    public static IRuleBuilderOptions<T, string> RequiredLine<T>(this IRuleBuilder<T, string> rule, int maxLength) =>
        rule.Must(text => !string.IsNullOrWhiteSpace(text)).WithErrorCode("required").WithMessage("Must not be empty.")
            .AtMost(maxLength)
            .Must(IsOneLine).WithErrorCode("control-character").WithMessage("Must not have control characters.");

    /// <summary>One line of text, or null.</summary>
    public static IRuleBuilderOptions<T, string?> OptionalLine<T>(this IRuleBuilder<T, string?> rule, int maxLength) =>
        rule!.AtMost(maxLength)
            .Must(IsOneLine).WithErrorCode("control-character").WithMessage("Must not have control characters.");

    /// <summary>Text that may have several lines, or null.</summary>
    public static IRuleBuilderOptions<T, string?> OptionalText<T>(this IRuleBuilder<T, string?> rule, int maxLength) =>
        rule!.AtMost(maxLength)
            .Must(IsText).WithErrorCode("control-character").WithMessage("Must not have control characters other than line ends and tabs.");

    public static IRuleBuilderOptions<T, string> AtMost<T>(this IRuleBuilder<T, string> rule, int maxLength) =>
        rule.MaximumLength(maxLength).WithErrorCode("too-long").WithMessage($"Must have at most {maxLength} characters.");

    public static IRuleBuilderOptions<T, IReadOnlyList<TItem>> ListOfAtMost<T, TItem>(
        this IRuleBuilder<T, IReadOnlyList<TItem>> rule, int maxCount) =>
        rule.Must(list => list is null || list.Count <= maxCount).WithErrorCode("too-many").WithMessage($"Must have at most {maxCount} entries.");

    public static IRuleBuilderOptions<T, int> From<T>(this IRuleBuilder<T, int> rule, int least, int most) =>
        rule.InclusiveBetween(least, most).WithErrorCode("out-of-range").WithMessage($"Must be from {least} to {most}.");

    private static bool IsOneLine(string? text) => text is null || !text.Any(char.IsControl);

    private static bool IsText(string? text) => text is null || !text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t'));
}
