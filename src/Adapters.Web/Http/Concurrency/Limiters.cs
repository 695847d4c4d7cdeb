using System.Threading.RateLimiting;

namespace Shop.Adapters.Web.Http.Concurrency;

/// <summary>Creates the concurrency limiters; all serve their queue first in, first out.</summary>
internal static class Limiters
{
    public static ConcurrencyLimiter Of(int permits, int queueLength) => new(new ConcurrencyLimiterOptions
    {
        PermitLimit = permits,
        QueueLimit = queueLength,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });
}
