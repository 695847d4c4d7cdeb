using FluentValidation;
using MediatR;
using Shop.Application.Catalog.Products;
using Shop.Application.Messaging;
using Shop.Application.Ports.Reports;
using Shop.Application.Validation;

namespace Shop.Application.Reports;

/// <summary>Reports the sales per product in the currency of the store, highest revenue first. For admins.</summary>
public sealed record ReportSalesByProduct(DayRange Fields, PageRequest Page) : IQuery<SalesReport<ProductSales>>;

internal sealed class ReportSalesByProductValidator : AbstractValidator<ReportSalesByProduct>
{
    public ReportSalesByProductValidator()
    {
        RuleFor(q => q.Page).SetValidator(new PageRequestValidator());
        RuleFor(q => q.Fields).SetValidator(new DayRangeValidator());
    }
}

internal sealed class ReportSalesByProductHandler(IStoreReports reports, StorePolicy store)
    : IRequestHandler<ReportSalesByProduct, SalesReport<ProductSales>>
{
    public async Task<SalesReport<ProductSales>> Handle(ReportSalesByProduct query, CancellationToken cancellationToken) =>
        new(store.Currency, await reports.SalesByProduct(store.Currency, query.Fields, query.Page, cancellationToken));
}
