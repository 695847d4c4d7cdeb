using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.RateLimiting;
using Shop.Adapters.Site.Shared.Session;

namespace Shop.Adapters.Site.Shared.Limits;

/// <summary>The rate limits of pages: one for pages in general, and a low one for forms that check passwords or tokens.</summary>
internal static class PageLimits
{
    /// <summary>The policy of forms that check passwords or tokens.</summary>
    public const string Auth = "pages-auth";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddPageLimits(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PageLimitOptions>()
            .Bind(configuration.GetSection(PageLimitOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        var limits = configuration.GetSection(PageLimitOptions.Section).Get<PageLimitOptions>() ?? new PageLimitOptions();
        return services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = (rejected, _) =>
            {
                if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
                    rejected.HttpContext.Response.Headers.RetryAfter = ((long)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(
                context => IsPage(context) ? Partition($"pages {Caller(context)}", limits.Pages) : Unlimited);
            limiter.AddPolicy(Auth, context => HttpMethods.IsPost(context.Request.Method) ? Partition($"{Auth} {ClientAddress.Of(context)}", limits.Auth) : Unlimited);
        });
    }

    public static void UsePageLimits(this IApplicationBuilder pages) => pages.UseRateLimiter();

    /// <summary>Scripts, styles and pictures are not limited, and neither is the page that says that the limit is reached.</summary>
    private static bool IsPage(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<IPageAccessMetadata>() is not null && context.Features.Get<IExceptionHandlerFeature>() is null;

    /// <summary>The limiter of a key is made by its first request, so no key may have two.</summary>
    private static RateLimitPartition<string> Unlimited => RateLimitPartition.GetNoLimiter("");

    private static RateLimitPartition<string> Partition(string key, int quota) => quota == 0
        ? Unlimited
        : RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions { PermitLimit = quota, Window = Window });

    private static string Caller(HttpContext context) => Visitor.Of(context.User).Actor?.Id.ToString() ?? ClientAddress.Of(context);
}
