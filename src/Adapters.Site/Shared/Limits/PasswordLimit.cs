using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using Shop.Domain.Accounts;

namespace Shop.Adapters.Site.Shared.Limits;

/// <summary>The strict limit of requests that hash passwords, for pages with a connection, whose changes are no HTTP requests.</summary>
internal sealed class PasswordLimit(IOptions<PageLimitOptions> limits) : IDisposable
{
    private readonly PartitionedRateLimiter<AccountId> _limiter =
        PartitionedRateLimiter.Create<AccountId, AccountId>(account => PageLimits.Partition(account, limits.Value.Auth));

    /// <summary>Rejects with <c>quota-exceeded</c>.</summary>
    public void Take(AccountId account)
    {
        using var lease = _limiter.AttemptAcquire(account);
        if (!lease.IsAcquired)
            throw AccountErrors.TooManyPasswordChanges(lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : PageLimits.Window);
    }

    public void Dispose() => _limiter.Dispose();
}
