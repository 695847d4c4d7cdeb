namespace Shop.Adapters.Web.Security;

/// <summary>Authenticates requests by their access token, and ends open connections whose session has ended.</summary>
internal static class AuthenticationModule
{
    public static IServiceCollection AddTokenAuthentication(this IServiceCollection services) =>
        services
            .AddSingleton<SessionWatch>()
            .AddHostedService(provider => provider.GetRequiredService<SessionWatch>())
            .AddJwtAuthentication();
}
