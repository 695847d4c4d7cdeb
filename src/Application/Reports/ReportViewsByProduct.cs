using FluentValidation;
using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Reports;
using Shop.Application.Validation;

namespace Shop.Application.Reports;

/// <summary>Reports the views per product, most viewed first. For admins.</summary>
public sealed record ReportViewsByProduct(DayRange Fields, PageRequest Page) : IQuery<Page<ProductViews>>;

internal sealed class ReportViewsByProductValidator : AbstractValidator<ReportViewsByProduct>
{
    public ReportViewsByProductValidator()
    {
        RuleFor(q => q.Page).SetValidator(new PageRequestValidator());
        RuleFor(q => q.Fields).SetValidator(new DayRangeValidator());
    }
}

internal sealed class ReportViewsByProductHandler(IProductViews views) : IRequestHandler<ReportViewsByProduct, Page<ProductViews>>
{
    public Task<Page<ProductViews>> Handle(ReportViewsByProduct query, CancellationToken cancellationToken) =>
        views.ByProduct(query.Fields, query.Page, cancellationToken);
}
