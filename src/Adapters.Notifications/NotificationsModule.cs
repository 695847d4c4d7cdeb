using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Shop.Adapters.Notifications.Channels;
using Shop.Adapters.Notifications.Templates;
using Shop.Adapters.Notifications.Webhooks;
using Shop.Application.Ports.Notifications;

namespace Shop.Adapters.Notifications;

/// <summary>Registers the configured e-mail channel and the webhook sender.</summary>
public static class NotificationsModule
{
    /// <summary>Binds the sections <c>Email</c> and <c>Webhooks</c>, and <c>Shop__PublicUrl</c>.</summary>
    public static IServiceCollection AddNotifications(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<EmailOptions>().Bind(configuration.GetSection(EmailOptions.Section)).ValidateOnStart();
        services.AddOptions<LinkOptions>().Bind(configuration.GetSection(LinkOptions.Section)).ValidateOnStart();
        services.AddSendGrid();
        services.AddWebhookSender(configuration);

        return services
            .AddSingleton<IValidateOptions<EmailOptions>, EmailOptionsValidator>()
            .AddSingleton<IValidateOptions<LinkOptions>, LinkOptionsValidator>()
            .AddSingleton<LogChannel>()
            .AddSingleton<SmtpChannel>()
            .AddTransient(Channel)
            .AddTransient<INotificationPort, TemplatedNotifications>();
    }

    private static IMailChannel Channel(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<EmailOptions>>().Value.Channel switch
        {
            SmtpChannel.Name => provider.GetRequiredService<SmtpChannel>(),
            SendGridChannel.Name => provider.GetRequiredService<SendGridChannel>(),
            _ => provider.GetRequiredService<LogChannel>(),
        };

    /// <summary>Redirects are not followed, because they would forward the credentials.</summary>
    private static void AddSendGrid(this IServiceCollection services) =>
        services
            .AddHttpClient<SendGridChannel>((provider, http) =>
            {
                var options = provider.GetRequiredService<IOptions<EmailOptions>>().Value;
                // Without the slash at its end, the last step of its path would be replaced by that of the request.
                http.BaseAddress = new Uri($"{options.SendGrid.BaseUrl.TrimEnd('/')}/");
                http.Timeout = options.Timeout;
                http.MaxResponseContentBufferSize = MailApi.LongestAnswer;
            })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
            .RemoveAllLoggers();
}
