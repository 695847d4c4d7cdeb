using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Shop.Application.Ports;

namespace Shop.Adapters.Notifications;

/// <summary>Tells people by mail, for now through the log.</summary>
public static class NotificationsModule
{
    /// <summary>Reads the section <c>Email</c>.</summary>
    public static IServiceCollection AddNotifications(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<EmailOptions>().Bind(configuration.GetSection(EmailOptions.Section)).ValidateOnStart();

        return services
            .AddSingleton<IValidateOptions<EmailOptions>, EmailOptionsValidator>()
            .AddSingleton<INotificationPort, LogChannel>();
    }
}
