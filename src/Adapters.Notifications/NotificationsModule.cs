using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Shop.Adapters.Notifications.Webhooks;
using Shop.Application.Ports;

namespace Shop.Adapters.Notifications;

/// <summary>Registers the configured e-mail channel and the webhook sender.</summary>
public static class NotificationsModule
{
    /// <summary>Binds the sections <c>Email</c> and <c>Webhooks</c>.</summary>
    public static IServiceCollection AddNotifications(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<EmailOptions>().Bind(configuration.GetSection(EmailOptions.Section)).ValidateOnStart();
        services.AddMailService<SendGridChannel>(options => new Uri(options.SendGrid.BaseUrl));
        services.AddMailService<SesChannel>(options => options.Ses.Endpoint);

        services.AddWebhookSender(configuration);

        return services
            .AddSingleton<IValidateOptions<EmailOptions>, EmailOptionsValidator>()
            .AddSingleton<LogChannel>()
            .AddSingleton<SmtpChannel>()
            .AddTransient<INotificationPort>(Channel);
    }

    private static INotificationPort Channel(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<EmailOptions>>().Value.Channel switch
        {
            SmtpChannel.Name => provider.GetRequiredService<SmtpChannel>(),
            SendGridChannel.Name => provider.GetRequiredService<SendGridChannel>(),
            SesChannel.Name => provider.GetRequiredService<SesChannel>(),
            _ => provider.GetRequiredService<LogChannel>(),
        };

    /// <summary>Redirects are not followed, because they would forward the credentials.</summary>
    private static void AddMailService<TChannel>(this IServiceCollection services, Func<EmailOptions, Uri> address)
        where TChannel : class =>
        services
            .AddHttpClient<TChannel>((provider, http) =>
            {
                var options = provider.GetRequiredService<IOptions<EmailOptions>>().Value;
                http.BaseAddress = address(options);
                http.Timeout = options.Timeout;
                http.MaxResponseContentBufferSize = MailApi.LongestAnswer;
            })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
            .RemoveAllLoggers();
}
