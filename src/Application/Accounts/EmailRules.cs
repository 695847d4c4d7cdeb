using FluentValidation;
using Shop.Domain.Accounts;

namespace Shop.Application.Accounts;

/// <summary>What an e-mail address looks like.</summary>
internal static class EmailRules
{
    public static IRuleBuilderOptions<T, string> Email<T>(this IRuleBuilder<T, string> rule) =>
        rule.Must(EmailAddress.IsValid).WithErrorCode("email-invalid").WithMessage("Must be an e-mail address.");
}
