using FluentValidation;

namespace Shop.Application.Reports;

internal sealed class DayRangeValidator : AbstractValidator<DayRange>
{
    public DayRangeValidator() => RuleFor(days => days.From)
        .Must((days, from) => from is null || days.To is null || from <= days.To)
        .WithErrorCode("out-of-range").WithMessage("Must not be later than 'to'.");
}
