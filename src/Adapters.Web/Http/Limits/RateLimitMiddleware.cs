using System.Globalization;
using Shop.Adapters.Web.Http.Problems;

namespace Shop.Adapters.Web.Http.Limits;

/// <summary>Adds the rate limit headers to every response, and rejects requests above the limit.</summary>
internal sealed class RateLimitMiddleware(RequestDelegate next, RateLimits limits)
{
    public Task Invoke(HttpContext context)
    {
        if (limits.Take(context) is not var (policy, lease))
            return next(context);

        var reset = ((long)Math.Ceiling(lease.Reset.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        var headers = context.Response.Headers;
        headers["RateLimit-Policy"] = $"\"{policy.Name}\";q={policy.Quota};w={(int)RateLimitPolicy.Window.TotalSeconds}";
        headers["RateLimit"] = $"\"{policy.Name}\";r={lease.Remaining};t={reset}";
        if (lease.IsAcquired)
            return next(context);

        headers.RetryAfter = reset;
        throw RequestErrors.QuotaExceeded();
    }
}
