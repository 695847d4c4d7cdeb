using System.Globalization;
using Shop.Adapters.Web.Http.Concurrency;
using Shop.Adapters.Web.Http.Problems;

namespace Shop.Adapters.Web.Http.Limits;

/// <summary>Adds the rate limit headers to every response, rejects requests above a limit, and delays those beyond a burst.</summary>
/// <param name="take">Counts a request.</param>
internal sealed class RateLimitMiddleware(
    RequestDelegate next, TimeProvider clock, Func<HttpContext, (RateLimitPolicy Policy, CallerLease Lease)?> take)
{
    public Task Invoke(HttpContext context)
    {
        if (take(context) is not var (policy, lease))
            return next(context);

        var reset = ((long)Math.Ceiling(lease.Reset.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        var headers = context.Response.Headers;
        headers["RateLimit-Policy"] = policy.Header;
        headers["RateLimit"] = $"\"{policy.Name}\";r={lease.Remaining};t={reset}";
        RequestCost.Begin(context, lease.Window);
        if (lease.IsAcquired)
            return lease.Delay == TimeSpan.Zero ? next(context) : Delay(context, lease.Delay);

        headers.RetryAfter = reset;
        throw RequestErrors.QuotaExceeded();
    }

    private async Task Delay(HttpContext context, TimeSpan delay)
    {
        await WorkPlace.WaitWithout(context, () => Task.Delay(delay, clock, context.RequestAborted));
        await next(context);
    }
}

internal static class RateLimitMiddlewareRegistration
{
    /// <summary>Before a request is admitted to work and authenticated.</summary>
    public static void UseAddressLimits(this IApplicationBuilder app) =>
        app.Use(app.ApplicationServices.GetRequiredService<RateLimits>().TakeByAddress);

    /// <summary>After it is authenticated.</summary>
    public static void UseAccountLimits(this IApplicationBuilder app) =>
        app.Use(app.ApplicationServices.GetRequiredService<RateLimits>().TakeByAccount);

    private static void Use(this IApplicationBuilder app, Func<HttpContext, (RateLimitPolicy Policy, CallerLease Lease)?> take) =>
        app.Use(next => new RateLimitMiddleware(next, app.ApplicationServices.GetRequiredService<TimeProvider>(), take).Invoke);
}
