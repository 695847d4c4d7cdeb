using Microsoft.Extensions.Options;
using Shop.Application.Accounts.Sessions;
using Shop.Application.Ports.Security;

namespace Shop.Adapters.Web.Security;

/// <summary>Registers password hashing, access tokens, randomness and the clock.</summary>
internal static class SecurityModule
{
    public static IServiceCollection AddSecurity(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<JwtOptions>().Bind(configuration.GetSection(JwtOptions.Section)).ValidateOnStart();
        services.AddOptions<SigningKeyOptions>()
            .Bind(configuration.GetSection(JwtOptions.Section))
            .Configure(options => options.DataFolder = configuration["Shop:DataFolder"] is { Length: > 0 } folder ? folder : options.DataFolder)
            .ValidateOnStart();

        return services
            .AddSingleton<IValidateOptions<JwtOptions>, JwtOptionsValidator>()
            .AddSingleton<IValidateOptions<SigningKeyOptions>, SigningKeyOptionsValidator>()
            .AddSingleton<TimeProvider, MicrosecondClock>()
            .AddSingleton<IRandomness, SystemRandomness>()
            .AddSingleton<IPasswordHasher>(_ => new Pbkdf2PasswordHasher())
            .AddSingleton<IAccessTokenIssuer, JwtAccessTokenIssuer>()
            .AddSingleton(provider => new SessionPolicy(provider.GetRequiredService<IOptions<JwtOptions>>().Value.RefreshTokenLifetime))
            .AddSingleton(provider => SigningKeyFile.Load(provider.GetRequiredService<IOptions<SigningKeyOptions>>().Value))
            .AddHostedService<SigningKeyWatch>()
            .AddSingleton<SessionStatusCache>()
            .AddSingleton<SessionWatch>()
            .AddHostedService(provider => provider.GetRequiredService<SessionWatch>())
            .AddJwtAuthentication();
    }
}
