using System.Collections.Concurrent;
using Shop.Domain.Accounts;

namespace Shop.Application.Notifications;

/// <summary>
/// How many notifications of product changes a recipient gets from this instance: some at once, then one a minute. Those that wait are sent
/// together.
/// </summary>
internal sealed class MailBudget(TimeProvider clock)
{
    /// <summary>The number of mails that are sent at once.</summary>
    public const int Burst = 10;

    private static readonly TimeSpan s_interval = TimeSpan.FromMinutes(1);

    /// <summary>For each recipient, when the budget is full again.</summary>
    private readonly ConcurrentDictionary<AccountId, DateTimeOffset> _fullAt = [];

    /// <summary>Returns when the next mail may be sent; null for now.</summary>
    public DateTimeOffset? NextAt(AccountId recipient)
    {
        if (!_fullAt.TryGetValue(recipient, out var full))
            return null;

        var next = full - (s_interval * (Burst - 1));
        return next > clock.GetUtcNow() ? next : null;
    }

    public void Spend(AccountId recipient)
    {
        var now = clock.GetUtcNow();
        foreach (var (full, at) in _fullAt)
        {
            if (at <= now)
                _fullAt.TryRemove(KeyValuePair.Create(full, at));
        }

        _fullAt.AddOrUpdate(recipient, now + s_interval, (_, at) => (at > now ? at : now) + s_interval);
    }
}
