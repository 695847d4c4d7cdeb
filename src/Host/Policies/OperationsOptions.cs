using Microsoft.Extensions.Options;
using Shop.Application.Operations;

namespace Shop.Host.Policies;

/// <summary>The configuration section <c>Operations</c>.</summary>
internal sealed class OperationsOptions
{
    public const string Section = "Operations";

    /// <summary>The time that a message may be due before the consistency check reports it; one second to one day.</summary>
    public TimeSpan OverdueAfter { get; set; } = TimeSpan.FromMinutes(5);
}

internal static class OperationsRegistration
{
    public static IServiceCollection AddOperationsPolicy(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<OperationsOptions>()
            .Bind(configuration.GetSection(OperationsOptions.Section))
            .Validate(
                options => options.OverdueAfter >= TimeSpan.FromSeconds(1) && options.OverdueAfter <= TimeSpan.FromDays(1),
                "Operations__OverdueAfter must be from 00:00:01 to 1.00:00:00.")
            .ValidateOnStart();
        return services.AddSingleton(provider => new OperationsPolicy(provider.GetRequiredService<IOptions<OperationsOptions>>().Value.OverdueAfter));
    }
}
