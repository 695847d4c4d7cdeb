using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.RateLimiting;
using Shop.Adapters.Site.Shared.Session;
using Shop.Application.Accounts.Sessions;

namespace Shop.Adapters.Site.Shared.Limits;

/// <summary>The rate limits of pages: one for pages in general, and a low one for forms that check passwords or tokens.</summary>
internal static class PageLimits
{
    /// <summary>The policy of forms that check passwords or tokens.</summary>
    public const string Auth = "pages-auth";

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddPageLimits(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PageLimitOptions>()
            .Bind(configuration.GetSection(PageLimitOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddOptions<PageStreamOptions>()
            .Bind(configuration.GetSection(PageStreamOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        var limits = configuration.GetSection(PageLimitOptions.Section).Get<PageLimitOptions>() ?? new PageLimitOptions();
        var streams = configuration.GetSection(PageStreamOptions.Section).Get<PageStreamOptions>() ?? new PageStreamOptions();
        return services.AddSingleton<PasswordLimit>().AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = (rejected, _) =>
            {
                if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
                    rejected.HttpContext.Response.Headers.RetryAfter = ((long)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
            limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                Limiter(context => IsPage(context) ? Partition($"pages {Caller(context)}", limits.Pages) : Unlimited),
                Limiter(context => IsPage(context) ? Partition($"address {ClientAddress.Of(context)}", limits.Address) : Unlimited),
                Limiter(context => IsPage(context) && ClientNetwork.SiteOf(context.Connection.RemoteIpAddress) is { } site ? Partition($"site {site}", limits.Address) : Unlimited),
                Limiter(context => IsStrict(context) && Account(context) is { } account ? Partition($"{Auth} {account}", limits.Auth) : Unlimited),
                Limiter(context => IsStream(context) ? Connections("all", streams.Streams) : Unlimited),
                Limiter(context => IsStream(context) ? Connections($"address {ClientAddress.Of(context)}", streams.StreamsPerAddress) : Unlimited),
                Limiter(context => IsStream(context) && Account(context) is { } account ? Connections(account, streams.StreamsPerAccount) : Unlimited),
                Limiter(context => IsExport(context) && Account(context) is { } account ? Connections(account, most: 1) : Unlimited),
                Limiter(context => IsExport(context) ? Connections("all", streams.Exports) : Unlimited));
            limiter.AddPolicy(Auth, context => HttpMethods.IsPost(context.Request.Method) ? Partition($"{Auth} {ClientAddress.Of(context)}", limits.Auth) : Unlimited);
        });
    }

    public static void UsePageLimits(this IApplicationBuilder pages) => pages.UseRateLimiter();

    /// <summary>Scripts, styles and pictures are not limited, and neither is the page that says that the limit is reached.</summary>
    private static bool IsPage(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<IPageAccessMetadata>() is not null && context.Features.Get<IExceptionHandlerFeature>() is null;

    /// <summary>The limiter of a key is made by its first request, so no key may have two.</summary>
    private static RateLimitPartition<string> Unlimited => RateLimitPartition.GetNoLimiter("");

    public static RateLimitPartition<TKey> Partition<TKey>(TKey key, int quota) => quota == 0
        ? RateLimitPartition.GetNoLimiter(key)
        : RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions { PermitLimit = quota, Window = Window });

    private static PartitionedRateLimiter<HttpContext> Limiter(Func<HttpContext, RateLimitPartition<string>> partition) =>
        PartitionedRateLimiter.Create(partition);

    private static RateLimitPartition<string> Connections(string key, int most) =>
        RateLimitPartition.GetConcurrencyLimiter(key, _ => new ConcurrencyLimiterOptions { PermitLimit = most });

    private static bool IsStrict(HttpContext context) =>
        HttpMethods.IsPost(context.Request.Method)
        && context.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName == Auth
        && context.Features.Get<IExceptionHandlerFeature>() is null;

    private static bool IsStream(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<PageStreamAttribute>() is not null;

    private static bool IsExport(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<PageExportAttribute>() is not null;

    private static string? Account(HttpContext context) => Visitor.Of(context.User).Actor?.Id.ToString();

    private static string Caller(HttpContext context) => Account(context) ?? ClientAddress.Of(context);
}
