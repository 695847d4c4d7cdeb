using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Shop.Application.Reports;
using Shop.Domain.Catalog;

namespace Shop.Adapters.Web.Reports;

/// <summary>Which days are reported.</summary>
internal sealed record DayRangeQuery(
    [Description("The first day, of UTC.")] DateOnly? From,
    [Description("The last day, of UTC.")] DateOnly? To)
{
    public DayRange ToRange() => new(From, To);
}

/// <summary>Which views are reported, and how they are counted together.</summary>
internal sealed record ViewsReportQuery(
    [Description("The first day, of UTC.")] DateOnly? From,
    [Description("The last day, of UTC.")] DateOnly? To,
    [Description("What is counted together; product when not given.")] ReportBy? By)
{
    public DayRange ToRange() => new(From, To);
}

/// <summary>Which sales are reported, and how they are counted together.</summary>
internal sealed record SalesReportQuery(
    [Description("The first day, of UTC.")] DateOnly? From,
    [Description("The last day, of UTC.")] DateOnly? To,
    [Description("What is counted together; day when not given.")] ReportBy? By)
{
    public DayRange ToRange() => new(From, To);
}

/// <summary>What counts as low.</summary>
internal sealed record LowStockQuery(
    [Range(1, Stock.MaxOnHand), Description("As many available are enough; 10 when not given.")] int? Below)
{
    public LowStockFilter ToFilter() => new(Below ?? LowStockFilter.UsuallyBelow);
}

/// <summary>What a report counts together.</summary>
internal enum ReportBy
{
    Product,
    Day,
}
