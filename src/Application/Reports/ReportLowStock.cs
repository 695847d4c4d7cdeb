using FluentValidation;
using MediatR;
using Shop.Application.Messaging;
using Shop.Application.Ports.Reports;
using Shop.Application.Validation;
using Shop.Domain.Inventory;

namespace Shop.Application.Reports;

/// <summary>Lists products with low stock for admins, lowest first.</summary>
public sealed record ReportLowStock(LowStockFilter Fields, PageRequest Page) : IQuery<Page<LowStock>>;

/// <summary>Selects products with low stock.</summary>
/// <param name="Below">Available quantities below this value are low; 1–1,000,000,000.</param>
public sealed record LowStockFilter(int Below = LowStockFilter.UsuallyBelow)
{
    public const int UsuallyBelow = 10;
}

internal sealed class ReportLowStockValidator : AbstractValidator<ReportLowStock>
{
    public ReportLowStockValidator()
    {
        RuleFor(q => q.Page).SetValidator(new PageRequestValidator());
        RuleFor(q => q.Fields.Below).From(1, Stock.MaxOnHand);
    }
}

internal sealed class ReportLowStockHandler(IStoreReports reports) : IRequestHandler<ReportLowStock, Page<LowStock>>
{
    public Task<Page<LowStock>> Handle(ReportLowStock query, CancellationToken cancellationToken) =>
        reports.LowStock(query.Fields.Below, query.Page, cancellationToken);
}
