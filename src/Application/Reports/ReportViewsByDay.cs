using FluentValidation;
using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Reports;
using Shop.Application.Validation;

namespace Shop.Application.Reports;

/// <summary>Reports the views of all products per day. For admins.</summary>
public sealed record ReportViewsByDay(DayRange Fields, PageRequest Page) : IQuery<Page<DayViews>>;

internal sealed class ReportViewsByDayValidator : AbstractValidator<ReportViewsByDay>
{
    public ReportViewsByDayValidator()
    {
        RuleFor(q => q.Page).SetValidator(new PageRequestValidator());
        RuleFor(q => q.Fields).SetValidator(new DayRangeValidator());
    }
}

internal sealed class ReportViewsByDayHandler(IProductViews views) : IRequestHandler<ReportViewsByDay, Page<DayViews>>
{
    public Task<Page<DayViews>> Handle(ReportViewsByDay query, CancellationToken cancellationToken) =>
        views.ByDay(query.Fields, query.Page, cancellationToken);
}
