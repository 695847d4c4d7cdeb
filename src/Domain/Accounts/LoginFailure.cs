namespace Shop.Domain.Accounts;

/// <summary>
/// A failed login for one account from one client address. Ten failures within 15 minutes lock the pair until the first of them is that
/// old.
/// </summary>
/// <param name="Key">See <see cref="LoginKey"/>.</param>
public sealed record LoginFailure(LoginFailureId Id, string Key, DateTimeOffset At)
{
    public const int Most = 10;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    /// <summary>When the lock ends; null when there is none.</summary>
    /// <param name="failures">The times of the failures within the window, in any order.</param>
    public static DateTimeOffset? LockedUntil(IReadOnlyCollection<DateTimeOffset> failures) =>
        failures.Count < Most ? null : failures.OrderDescending().ElementAt(Most - 1) + Window;
}
