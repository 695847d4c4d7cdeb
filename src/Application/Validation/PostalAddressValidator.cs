using FluentValidation;
using Shop.Domain.Accounts;

namespace Shop.Application.Validation;

internal sealed class PostalAddressValidator : AbstractValidator<PostalAddress>
{
    public PostalAddressValidator()
    {
        RuleFor(a => a.Name).RequiredLine(PostalAddress.LineMaxLength);
        RuleFor(a => a.Line1).RequiredLine(PostalAddress.LineMaxLength);
        RuleFor(a => a.Line2).OptionalName(PostalAddress.LineMaxLength);
        RuleFor(a => a.City).RequiredLine(PostalAddress.LineMaxLength);
        RuleFor(a => a.Region).OptionalName(PostalAddress.LineMaxLength);
        RuleFor(a => a.PostalCode).RequiredLine(PostalAddress.PostalCodeMaxLength);
        RuleFor(a => a.Country).Country();
    }
}
