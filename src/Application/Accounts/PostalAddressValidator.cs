using FluentValidation;
using Shop.Application.Messaging;
using Shop.Domain.Accounts;

namespace Shop.Application.Accounts;

internal sealed class PostalAddressValidator : AbstractValidator<PostalAddress>
{
    public PostalAddressValidator()
    {
        RuleFor(a => a.Name).RequiredLine(200);
        RuleFor(a => a.Line1).RequiredLine(200);
        RuleFor(a => a.Line2).OptionalLine(200);
        RuleFor(a => a.City).RequiredLine(200);
        RuleFor(a => a.Region).OptionalLine(200);
        RuleFor(a => a.PostalCode).RequiredLine(20);
        RuleFor(a => a.Country)
            .Must(Countries.IsCode)
            .WithErrorCode("country-invalid").WithMessage("Must be an ISO 3166-1 alpha-2 code, two capital letters.");
    }
}
