using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Shop.Application.Ports.Webhooks;
using Shop.Domain.Webhooks;

namespace Shop.Adapters.Notifications.Webhooks;

internal static class WebhookRegistration
{
    /// <summary>In bytes; a connection with a longer response is closed.</summary>
    private const int LongestAnswer = 64 * 1024;

    private static readonly TimeSpan LongestAnswerTime = TimeSpan.FromSeconds(2);

    /// <summary>Binds the section <c>Webhooks</c>.</summary>
    public static void AddWebhookSender(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<WebhookOptions>()
            .Bind(configuration.GetSection(WebhookOptions.Section))
            .Validate(
                options => bool.TryParse(options.AllowPrivateTargets, out _),
                "Webhooks__AllowPrivateTargets must be 'true' or 'false'.")
            .ValidateOnStart();
        services.AddSingleton(WebhookPolicy.Default);
        services.AddSingleton(provider => new WebhookTargets(provider.GetRequiredService<IOptions<WebhookOptions>>().Value.AreTargetsFree));
        services
            .AddHttpClient<IWebhookSender, HttpWebhookSender>(http => http.Timeout = HttpWebhookSender.Timeout)
            .ConfigurePrimaryHttpMessageHandler(provider =>
                Handler(new TargetConnection(
                    provider.GetRequiredService<WebhookTargets>(),
                    (host, cancellation) => Dns.GetHostAddressesAsync(host, cancellation))))
            .RemoveAllLoggers();
    }

    /// <summary>
    /// Connects only to the target: no proxy and no redirects. Cookies and decompression are disabled, because only a malicious receiver
    /// would use them.
    /// </summary>
    internal static SocketsHttpHandler Handler(TargetConnection connection) => new()
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.None,
        ActivityHeadersPropagator = null,
        MaxResponseDrainSize = LongestAnswer,
        ResponseDrainTimeout = LongestAnswerTime,
        ConnectCallback = (context, cancellation) => connection.Open(context.DnsEndPoint, cancellation),
    };
}
