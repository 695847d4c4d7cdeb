using Shop.Adapters.Web.Http.Concurrency;
using Shop.Adapters.Web.Http.Overload;

namespace Shop.Adapters.Web.Http.Limits;

/// <summary>Registers the limits, and the endpoint conventions that select other limits.</summary>
internal static class LimitExtensions
{
    public static IServiceCollection AddRateLimits(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<RateLimitOptions>()
            .Bind(configuration.GetSection(RateLimitOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        return services.AddSingleton<RateLimits>();
    }

    public static IServiceCollection AddLoadLimits(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<LoadOptions>()
            .Bind(configuration.GetSection(LoadOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        return services.AddSingleton<ConcurrencyGate>().AddServerLimits().AddTimeLimits();
    }

    /// <summary>
    /// For endpoints that hash or check passwords, check tokens, or store something for anybody: a low rate limit per address and per
    /// account.
    /// </summary>
    public static TBuilder StrictlyLimited<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.RequireRateLimiting(RateLimitPolicy.Auth);

    /// <summary>For pictures, which a page requests in large numbers: a high rate limit per address.</summary>
    public static TBuilder LimitedAsPictures<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.RequireRateLimiting(RateLimitPolicy.Media);

    /// <summary>For endpoints that must always be served.</summary>
    public static TBuilder NeverLimited<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.DisableRateLimiting();

    /// <summary>For endpoints whose responses may last for hours: always, or depending on the request.</summary>
    public static TBuilder MayStream<TBuilder>(this TBuilder endpoint, Func<HttpRequest, bool>? when = null)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new StreamMetadata(when ?? (_ => true)));

    /// <summary>For endpoints that read everything there is, in parts, and stream it: one at a time per account, and few overall.</summary>
    public static TBuilder ReadsAll<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.MayStream().WithMetadata(new ReadsAllMetadata());
}
