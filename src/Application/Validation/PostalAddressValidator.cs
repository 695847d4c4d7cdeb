using FluentValidation;
using Shop.Domain.Accounts;

namespace Shop.Application.Validation;

internal sealed class PostalAddressValidator : AbstractValidator<PostalAddress>
{
    public PostalAddressValidator()
    {
        RuleFor(a => a.Name).RequiredLine(PostalAddress.LineMaxLength);
        RuleFor(a => a.Line1).RequiredLine(PostalAddress.LineMaxLength);
        RuleFor(a => a.Line2).OptionalLine(PostalAddress.LineMaxLength);
        RuleFor(a => a.City).RequiredLine(PostalAddress.LineMaxLength);
        RuleFor(a => a.Region).OptionalLine(PostalAddress.LineMaxLength);
        RuleFor(a => a.PostalCode).RequiredLine(PostalAddress.PostalCodeMaxLength);
        RuleFor(a => a.Country)
            .Must(Countries.IsCode)
            .WithErrorCode("country-invalid").WithMessage("Must be an ISO 3166-1 alpha-2 code, two capital letters.");
    }
}
