using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Shop.Adapters.Security.Keys;
using Shop.Application.Ports.Security;

namespace Shop.Adapters.Security.Secrets;

/// <summary>Registers the encryption of stored secrets.</summary>
internal static partial class SecretProtection
{
    public static IServiceCollection AddSecretProtection(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SecretKeyOptions>().Configure(options => Bind(options, configuration)).ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<SecretKeyOptions>, SecretKeyOptionsValidator>()
            .AddSingleton<ISecretProtector>(provider => new AesSecretProtector(Load(
                provider.GetRequiredService<IOptions<SecretKeyOptions>>().Value, provider.GetRequiredService<ILogger<AesSecretProtector>>())));
    }

    /// <summary>Opens the configured key file; the file in the data folder is created later.</summary>
    public static void Check(IConfiguration configuration, IHostEnvironment environment)
    {
        var options = new SecretKeyOptions();
        Bind(options, configuration);
        if (new SecretKeyOptionsValidator(environment).Validate(name: null, options) is { Failed: true } invalid)
            throw new OptionsValidationException(nameof(SecretKeyOptions), typeof(SecretKeyOptions), invalid.Failures);
        if (!string.IsNullOrWhiteSpace(options.KeyFile))
            SecretKeyFile.ReadConfigured(options);
    }

    private static IReadOnlyList<SecretKey> Load(SecretKeyOptions options, ILogger logger)
    {
        var keys = SecretKeyFile.Load(options);
        var path = SecretKeyFile.PathOf(options);
        if (KeyFileMode.IsReadableByOthers(path))
            LogReadable(logger, path);
        return keys;
    }

    private static void Bind(SecretKeyOptions options, IConfiguration configuration)
    {
        options.KeyFile = configuration["Secrets:KeyFile"];
        options.DataFolder = configuration["Shop:DataFolder"] is { Length: > 0 } folder ? folder : options.DataFolder;
    }

    [LoggerMessage(LogLevel.Warning, "Every account of this machine can read the key file {Path}, and with it decrypt the secrets in the database: chmod 600.")]
    private static partial void LogReadable(ILogger logger, string path);
}
