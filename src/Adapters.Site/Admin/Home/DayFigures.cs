using Shop.Application.Reports;

namespace Shop.Adapters.Site.Admin.Home;

/// <summary>The figures of one day, or of several.</summary>
/// <param name="Revenue">In minor units.</param>
internal sealed record DayFigures(DateOnly Day, long Revenue, long Orders, long Views)
{
    /// <summary>Orders by views; null without views.</summary>
    public double? Conversion => Views == 0 ? null : (double)Orders / Views;

    /// <summary>Every day of the period; a day without sales and views has zeros.</summary>
    public static IReadOnlyList<DayFigures> Of(Period period, IEnumerable<DaySales> sales, IEnumerable<DayViews> views)
    {
        var sold = sales.ToDictionary(day => day.Day);
        var viewed = views.ToDictionary(day => day.Day, day => day.Views);
        return [.. period.Days.Select(day => sold.TryGetValue(day, out var one)
            ? new DayFigures(day, one.Revenue, one.Orders, viewed.GetValueOrDefault(day))
            : new DayFigures(day, 0, 0, viewed.GetValueOrDefault(day)))];
    }

    public static DayFigures Sum(IReadOnlyList<DayFigures> days) =>
        new(days[0].Day, days.Sum(day => day.Revenue), days.Sum(day => day.Orders), days.Sum(day => day.Views));
}
