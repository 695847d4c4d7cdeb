using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Shop.Adapters.Security.Keys;
using Shop.Adapters.Security.Secrets;
using Shop.Application.Accounts.Sessions;
using Shop.Application.Ports.Security;

namespace Shop.Adapters.Security;

/// <summary>Hashes passwords, issues access tokens, manages their signing keys, and encrypts stored secrets.</summary>
public static class SecurityModule
{
    public static IServiceCollection AddSecurity(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<JwtOptions>().Bind(configuration.GetSection(JwtOptions.Section)).ValidateOnStart();
        services.AddOptions<SigningKeyOptions>().Configure(options => Bind(options, configuration)).ValidateOnStart();

        return services
            .AddSingleton<IValidateOptions<JwtOptions>, JwtOptionsValidator>()
            .AddSingleton<IValidateOptions<SigningKeyOptions>, SigningKeyOptionsValidator>()
            .AddSingleton<IRandomness, SystemRandomness>()
            .AddSingleton<IPasswordHasher>(_ => new Pbkdf2PasswordHasher())
            .AddSingleton<IAccessTokenIssuer, JwtAccessTokenIssuer>()
            .AddSingleton(provider => provider.GetRequiredService<IOptions<JwtOptions>>().Value.ToAccessTokenPolicy())
            .AddSingleton(provider => provider.GetRequiredService<IOptions<JwtOptions>>().Value.ToSessionPolicy())
            .AddSingleton(provider => SigningKeyFile.Load(provider.GetRequiredService<IOptions<SigningKeyOptions>>().Value))
            .AddSingleton<IRequestFingerprints, RequestFingerprints>()
            .AddSingleton<IVerificationKeys>(provider => provider.GetRequiredService<SigningKeys>())
            .AddHostedService<SigningKeyWatch>()
            .AddSecretProtection(configuration);
    }

    /// <summary>Adds a new signing key to the configured key file; a running Shop reads it within seconds.</summary>
    /// <exception cref="OptionsValidationException">A setting is not valid.</exception>
    /// <exception cref="Application.Ports.Operations.CannotStartException">The file is missing or invalid, or cannot be written.</exception>
    public static SigningKeyRotation RotateSigningKey(IConfiguration configuration, IHostEnvironment environment) =>
        SigningKeyRotation.Of(SigningKeyFile.PathOf(Options(configuration, environment)));

    /// <summary>Opens the configured key files, so that a start that must fail does so before it has an effect.</summary>
    /// <exception cref="OptionsValidationException">A setting is not valid.</exception>
    /// <exception cref="Application.Ports.Operations.CannotStartException">A file is missing or invalid.</exception>
    public static void CheckKeyFiles(IConfiguration configuration, IHostEnvironment environment)
    {
        var options = Options(configuration, environment);
        if (!string.IsNullOrWhiteSpace(options.PrivateKeyFile))
            SigningKeyFile.ReadConfigured(options);
        SecretProtection.Check(configuration, environment);
    }

    private static SigningKeyOptions Options(IConfiguration configuration, IHostEnvironment environment)
    {
        var options = new SigningKeyOptions();
        Bind(options, configuration);
        return new SigningKeyOptionsValidator(environment).Validate(name: null, options) is { Failed: true } invalid
            ? throw new OptionsValidationException(nameof(SigningKeyOptions), typeof(SigningKeyOptions), invalid.Failures)
            : options;
    }

    private static void Bind(SigningKeyOptions options, IConfiguration configuration)
    {
        configuration.GetSection(JwtOptions.Section).Bind(options);
        options.DataFolder = configuration["Shop:DataFolder"] is { Length: > 0 } folder ? folder : options.DataFolder;
    }
}
