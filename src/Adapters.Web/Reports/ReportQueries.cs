using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Shop.Application.Reports;
using Shop.Domain.Inventory;

namespace Shop.Adapters.Web.Reports;

/// <summary>The days of a report.</summary>
internal sealed record DayRangeQuery(
    [Description("The first day, in UTC.")] DateOnly? From,
    [Description("The last day, in UTC.")] DateOnly? To)
{
    public DayRange ToRange() => new(From, To);
}

/// <summary>The days and the grouping of a report on views.</summary>
internal sealed record ViewsReportQuery(
    [Description("The first day, in UTC.")] DateOnly? From,
    [Description("The last day, in UTC.")] DateOnly? To,
    [Description("The grouping; default product.")] ReportBy? By)
{
    public DayRange ToRange() => new(From, To);
}

/// <summary>The days and the grouping of a report on sales.</summary>
internal sealed record SalesReportQuery(
    [Description("The first day, in UTC.")] DateOnly? From,
    [Description("The last day, in UTC.")] DateOnly? To,
    [Description("The grouping; default day.")] ReportBy? By)
{
    public DayRange ToRange() => new(From, To);
}

/// <summary>The limit of a report on low stock.</summary>
internal sealed record LowStockQuery(
    [Range(1, Stock.MaxOnHand), Description("Lists products with a smaller available quantity; default 10.")] int? Below)
{
    public LowStockFilter ToFilter() => new(Below ?? LowStockFilter.UsuallyBelow);
}

/// <summary>The grouping of a report.</summary>
internal enum ReportBy
{
    Product,
    Day,
}
