using FluentValidation;
using MediatR;
using Shop.Application.Catalog.Products;
using Shop.Application.Messaging;
using Shop.Application.Ports.Reports;
using Shop.Application.Validation;

namespace Shop.Application.Reports;

/// <summary>Reports the sales per day in the currency of the store. For admins.</summary>
public sealed record ReportSalesByDay(DayRange Fields, PageRequest Page) : IQuery<SalesReport<DaySales>>;

internal sealed class ReportSalesByDayValidator : AbstractValidator<ReportSalesByDay>
{
    public ReportSalesByDayValidator()
    {
        RuleFor(q => q.Page).SetValidator(new PageRequestValidator());
        RuleFor(q => q.Fields).SetValidator(new DayRangeValidator());
    }
}

internal sealed class ReportSalesByDayHandler(IStoreReports reports, StorePolicy store)
    : IRequestHandler<ReportSalesByDay, SalesReport<DaySales>>
{
    public async Task<SalesReport<DaySales>> Handle(ReportSalesByDay query, CancellationToken cancellationToken) =>
        new(store.Currency, await reports.SalesByDay(store.Currency, query.Fields, query.Page, cancellationToken));
}
