using FluentValidation;

namespace Shop.Application.Messaging;

internal sealed class PageRequestValidator : AbstractValidator<PageRequest>
{
    public PageRequestValidator() => RuleFor(page => page.Limit).From(1, PageRequest.MaxLimit);
}
