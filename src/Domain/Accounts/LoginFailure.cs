namespace Shop.Domain.Accounts;

/// <summary>A wrong password for one account from one address. After ten in a quarter of an hour both must wait until the first of them is that old.</summary>
/// <param name="Key">See <see cref="LoginKey"/>.</param>
public sealed record LoginFailure(LoginFailureId Id, string Key, DateTimeOffset At)
{
    public const int Most = 10;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    /// <summary>Until when nobody is let in, or null.</summary>
    /// <param name="failures">When the failures happened that are not older than the window, in any order.</param>
    public static DateTimeOffset? LockedUntil(IReadOnlyCollection<DateTimeOffset> failures) =>
        failures.Count < Most ? null : failures.OrderDescending().ElementAt(Most - 1) + Window;
}
