using Microsoft.Extensions.Options;
using Shop.Application.Accounts;
using Shop.Application.Ports;

namespace Shop.Adapters.Web.Security;

/// <summary>Registers passwords, tokens, chance and the clock.</summary>
internal static class SecurityModule
{
    private const string OwnKeyFile = "access-token-key.pem";
    private const string DefaultDataFolder = "data";

    public static IServiceCollection AddSecurity(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<JwtOptions>().Bind(configuration.GetSection(JwtOptions.Section)).ValidateOnStart();

        return services
            .AddSingleton<IValidateOptions<JwtOptions>, JwtOptionsValidator>()
            .AddSingleton<TimeProvider, MicrosecondClock>()
            .AddSingleton<IRandomness, SystemRandomness>()
            .AddSingleton<IPasswordHasher>(_ => new Pbkdf2PasswordHasher())
            .AddSingleton<IAccessTokenIssuer, JwtAccessTokenIssuer>()
            .AddSingleton(provider => new SessionPolicy(provider.GetRequiredService<IOptions<JwtOptions>>().Value.RefreshTokenLifetime))
            .AddSingleton(provider => KeysOf(provider.GetRequiredService<IOptions<JwtOptions>>().Value, configuration["Shop:DataFolder"]))
            .AddHostedService<SigningKeysAtStart>()
            .AddJwtAuthentication();
    }

    private static SigningKeys KeysOf(JwtOptions options, string? dataFolder)
    {
        if (!string.IsNullOrWhiteSpace(options.PrivateKeyFile))
            return SigningKeyFile.Read(options.PrivateKeyFile);

        var path = Path.GetFullPath(Path.Combine(string.IsNullOrEmpty(dataFolder) ? DefaultDataFolder : dataFolder, OwnKeyFile));
        SigningKeyFile.MakeUnlessThere(path);
        return SigningKeyFile.Read(path);
    }
}
