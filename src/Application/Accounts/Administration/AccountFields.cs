using FluentValidation;
using Shop.Application.Messaging;
using Shop.Application.Validation;
using Shop.Domain.Accounts;

namespace Shop.Application.Accounts.Administration;

/// <summary>The fields of an account that an admin may change.</summary>
public sealed record AccountFields(
    Optional<string> Name = default,
    Optional<AccountRole> Role = default,
    Optional<AccountStatus> Status = default,
    Optional<string> Email = default,
    Optional<string?> Phone = default,
    Optional<string?> Bio = default)
{
    public AccountProfile On(AccountProfile before) =>
        before with { Name = Name.Or(before.Name), Phone = Phone.Or(before.Phone), Bio = Bio.Or(before.Bio) };
}

internal sealed class AccountFieldsValidator : AbstractValidator<AccountFields>
{
    public AccountFieldsValidator()
    {
        RuleFor(f => f.Name.Value).RequiredLine(Account.NameMaxLength).When(f => f.Name.IsGiven);
        RuleFor(f => f.Email.Value).Email().When(f => f.Email.IsGiven);
        RuleFor(f => f.Phone.Value).OptionalName(AccountProfile.PhoneMaxLength);
        RuleFor(f => f.Bio.Value).OptionalText(AccountProfile.BioMaxLength);
    }
}
