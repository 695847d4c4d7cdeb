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

    /// <summary>For endpoints at which passwords are guessed: few requests, counted by address.</summary>
    public static TBuilder StrictlyLimited<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.RequireRateLimiting(RateLimitPolicy.Auth);

    /// <summary>For endpoints that must answer whatever happens.</summary>
    public static TBuilder NeverLimited<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.DisableRateLimiting();
}
