using FluentValidation;
using Shop.Application.Messaging;
using Shop.Application.Validation;
using Shop.Domain.Accounts;

namespace Shop.Application.Accounts.Profile;

/// <summary>The profile fields of a request; the ranges are those of <see cref="AccountProfile"/>.</summary>
public sealed record ProfileFields(
    Optional<string> Name,
    Optional<string?> Bio,
    Optional<string?> Phone,
    Optional<PostalAddress?> ShippingAddress,
    Optional<string?> StoreName,
    Optional<bool> NotifyByEmail);

internal sealed class ProfileFieldsValidator : AbstractValidator<ProfileFields>
{
    public ProfileFieldsValidator()
    {
        RuleFor(f => f.Name.Value).RequiredLine(Account.NameMaxLength).When(f => f.Name.IsGiven);
        RuleFor(f => f.Bio.Value).OptionalText(AccountProfile.BioMaxLength);
        RuleFor(f => f.Phone.Value).OptionalName(AccountProfile.PhoneMaxLength);
        RuleFor(f => f.ShippingAddress.Value!).SetValidator(new PostalAddressValidator()).When(f => f.ShippingAddress.Value is not null);
        RuleFor(f => f.StoreName.Value).OptionalName(AccountProfile.StoreNameMaxLength);
    }
}
