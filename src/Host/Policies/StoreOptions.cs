using Microsoft.Extensions.Options;
using Shop.Application.Catalog.Products;
using Shop.Domain.Shared;

namespace Shop.Host.Policies;

/// <summary>The configuration section <c>Shop</c>: settings of the store that the operator makes.</summary>
internal sealed class StoreOptions
{
    public const string Section = "Shop";

    /// <summary>The single currency of all prices, an ISO 4217 code.</summary>
    public string Currency { get; init; } = "USD";
}

internal static class StoreOptionsRegistration
{
    public static IServiceCollection AddStorePolicy(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StoreOptions>()
            .Bind(configuration.GetSection(StoreOptions.Section))
            .Validate(options => Currency.IsCode(options.Currency), "Shop:Currency must be an ISO 4217 code of three capital letters, such as USD.")
            .ValidateOnStart();
        return services.AddSingleton(provider =>
            new StorePolicy(Currency.Of(provider.GetRequiredService<IOptions<StoreOptions>>().Value.Currency)));
    }
}
