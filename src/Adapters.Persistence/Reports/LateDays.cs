using Shop.Application.Reports;

namespace Shop.Adapters.Persistence.Reports;

/// <summary>Ranges from the first day of all to one of the latest: their sums are those of all days without the few later ones.</summary>
internal static class LateDays
{
    private const int Latest = 3;

    public static bool IsUntilLately(this DayRange days, TimeProvider clock) =>
        days.From is null && days.Last >= DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(-Latest);
}
