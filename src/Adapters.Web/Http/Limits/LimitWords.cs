namespace Shop.Adapters.Web.Http.Limits;

/// <summary>Registers the limits, and the words with which an endpoint asks for another one than its caller's.</summary>
internal static class LimitWords
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
        return services.AddSingleton<LoadGate>().AddServerLimits().AddTimeLimits();
    }

    /// <summary>For endpoints at which passwords are guessed: few requests, counted by address.</summary>
    public static TBuilder StrictlyLimited<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.RequireRateLimiting(RateLimitPolicy.Auth);

    /// <summary>For endpoints that must answer whatever happens.</summary>
    public static TBuilder NeverLimited<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.DisableRateLimiting();

    /// <summary>For endpoints whose answers may go on for hours: always, or when the request asks for it.</summary>
    public static TBuilder MayStream<TBuilder>(this TBuilder endpoint, Func<HttpRequest, bool>? when = null)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new StreamMetadata(when ?? (_ => true)));
}
