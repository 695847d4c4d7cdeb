using System.ComponentModel;
using Shop.Application.Reports;

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

/// <summary>What a report counts together.</summary>
internal enum ReportBy
{
    Product,
    Day,
}
