namespace Shop.Adapters.Site.Admin.Home;

/// <summary>A number of whole UTC days up to today, and as many before them.</summary>
internal sealed record Period(DateOnly From, DateOnly To)
{
    public static Period Last(int days, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        return new Period(today.AddDays(1 - days), today);
    }

    public int Length => To.DayNumber - From.DayNumber + 1;

    public Period Before => new(From.AddDays(-Length), From.AddDays(-1));

    public IEnumerable<DateOnly> Days => Enumerable.Range(0, Length).Select(From.AddDays);
}
