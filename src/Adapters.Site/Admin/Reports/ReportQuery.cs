using System.Globalization;
using Shop.Adapters.Site.Admin.Home;
using Shop.Adapters.Site.Shared;
using Shop.Application.Reports;
using Shop.Domain.Inventory;

namespace Shop.Adapters.Site.Admin.Reports;

/// <summary>What a report covers, all of which stands in its address: the last days up to today or a range of days, and the limit of low stock.</summary>
/// <param name="LastDays">Null with a range of days.</param>
/// <param name="Below">Available quantities below this value are low.</param>
public sealed record ReportQuery(int? LastDays, DayRange Days, int Below)
{
    /// <summary>The ranges to choose from.</summary>
    public static readonly IReadOnlyList<int> Ranges = [7, 30, 90];

    private const int UsualRange = 30;
    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>Reads the values of an address; ignores those that it does not offer.</summary>
    public static ReportQuery Of(string? days, string? from, string? to, string? below, DateTimeOffset now)
    {
        var limit = int.TryParse(below, NumberStyles.None, CultureInfo.InvariantCulture, out var chosen) && chosen is >= 1 and <= Stock.MaxOnHand ? chosen : LowStockFilter.UsuallyBelow;
        if (Day(from) is var first && Day(to) is var last && (first ?? last) is not null)
            return new ReportQuery(null, new DayRange(first, last), limit);

        var length = Ranges.FirstOrDefault(range => range.ToString(CultureInfo.InvariantCulture) == days, UsualRange);
        var period = Period.Last(length, now);
        return new ReportQuery(length, new DayRange(period.From, period.To), limit);
    }

    /// <summary>Whether the range does not end before it begins.</summary>
    public bool IsValid => Days.From is null || Days.To is null || Days.From <= Days.To;

    /// <summary>The values of the address that decide what the report covers.</summary>
    private IReadOnlyList<(string Name, string? Value)> Values(Report report) => report.HasDays
        ? LastDays is { } length ? [("days", length.ToString(CultureInfo.InvariantCulture))] : [("from", Written(Days.From)), ("to", Written(Days.To))]
        : [("below", Below.ToString(CultureInfo.InvariantCulture))];

    /// <summary>The page with the report.</summary>
    internal ListAddress AddressOf(Report report) => new("/admin/reports", Values(report).Prepend(("report", report.Name)));

    internal string FileAddress(Report report) => PageAddress.Of($"/admin/reports/{report.Name}.csv", Values(report));

    public static string? Written(DateOnly? day) => day?.ToString(DayFormat, CultureInfo.InvariantCulture);

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
