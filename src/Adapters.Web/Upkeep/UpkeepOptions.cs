using Microsoft.Extensions.Options;
using Shop.Application.Upkeep;

namespace Shop.Adapters.Web.Upkeep;

/// <summary>The configuration section <c>Upkeep</c>.</summary>
internal sealed class UpkeepOptions
{
    public const string Section = "Upkeep";

    /// <summary>The time that a message may be due before the consistency check reports it; one second to one day.</summary>
    public TimeSpan OverdueAfter { get; set; } = TimeSpan.FromMinutes(5);
}

internal static class UpkeepRegistration
{
    public static IServiceCollection AddUpkeep(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<UpkeepOptions>()
            .Bind(configuration.GetSection(UpkeepOptions.Section))
            .Validate(
                options => options.OverdueAfter >= TimeSpan.FromSeconds(1) && options.OverdueAfter <= TimeSpan.FromDays(1),
                "Upkeep__OverdueAfter must be from 00:00:01 to 1.00:00:00.")
            .ValidateOnStart();
        return services.AddSingleton(provider => new UpkeepPolicy(provider.GetRequiredService<IOptions<UpkeepOptions>>().Value.OverdueAfter));
    }
}
