using Microsoft.Extensions.Options;
using Shop.Application.Catalog.Products;

namespace Shop.Host.Policies;

/// <summary>The configuration section <c>Accounts</c>.</summary>
internal sealed class AccountOptions
{
    public const string Section = "Accounts";

    /// <summary>Whether a seller needs a verified e-mail address to publish products; null requires it in Production only.</summary>
    public bool? RequireVerifiedSellers { get; init; }
}

internal static class AccountOptionsRegistration
{
    public static IServiceCollection AddAccountPolicy(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AccountOptions>().Bind(configuration.GetSection(AccountOptions.Section)).ValidateOnStart();
        return services.AddSingleton(provider => new PublishingPolicy(
            provider.GetRequiredService<IOptions<AccountOptions>>().Value.RequireVerifiedSellers
            ?? provider.GetRequiredService<IHostEnvironment>().IsProduction()));
    }
}
