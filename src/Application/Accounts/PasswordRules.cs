using FluentValidation;
using Shop.Application.Accounts.Registration;
using Shop.Application.Validation;
using Shop.Domain.Shared.Texts;

namespace Shop.Application.Accounts;

/// <summary>The validation rules of new passwords.</summary>
internal static class PasswordRules
{
    public static IRuleBuilderOptions<T, string> NewPassword<T>(this IRuleBuilder<T, string> rule) =>
        rule.Must(password => TextRules.Length(password) >= RegisterAccount.PasswordMinLength)
            .WithErrorCode("too-short").WithMessage($"Must have at least {RegisterAccount.PasswordMinLength} characters.")
            .AtMost(RegisterAccount.PasswordMaxLength)
            .Must(password => password.Any(char.IsLower)).WithErrorCode("lower-case-missing").WithMessage("Must have a lower-case letter.")
            .Must(password => password.Any(char.IsUpper)).WithErrorCode("upper-case-missing").WithMessage("Must have an upper-case letter.")
            .Must(password => password.Any(char.IsDigit)).WithErrorCode("digit-missing").WithMessage("Must have a digit.")
            .Must(password => password.Any(IsSymbol)).WithErrorCode("symbol-missing").WithMessage("Must have a symbol.")
            .Must(password => !CommonPasswords.Contain(password))
            .WithErrorCode("too-common").WithMessage("Must not be one of the most common passwords.")
            .Must(password => !password.Any(char.IsControl)).WithErrorCode("control-character").WithMessage("Must not have control characters.");

    private static bool IsSymbol(char c) => !char.IsLetterOrDigit(c) && !char.IsWhiteSpace(c) && !char.IsControl(c);
}
