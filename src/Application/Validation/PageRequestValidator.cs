using FluentValidation;
using Shop.Application.Messaging;

namespace Shop.Application.Validation;

internal sealed class PageRequestValidator : AbstractValidator<PageRequest>
{
    public PageRequestValidator() => RuleFor(page => page.Limit).From(1, PageRequest.MaxLimit);
}
