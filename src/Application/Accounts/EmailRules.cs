using FluentValidation;
using Shop.Domain.Accounts;

namespace Shop.Application.Accounts;

/// <summary>The validation rule of e-mail addresses.</summary>
internal static class EmailRules
{
    public static IRuleBuilderOptions<T, string> Email<T>(this IRuleBuilder<T, string> rule) =>
        rule.Must(EmailAddress.IsValid).WithErrorCode("email-invalid").WithMessage("Must be an e-mail address.");
}
