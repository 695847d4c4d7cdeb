using Microsoft.Extensions.Logging;
using Shop.Application.Ports;

namespace Shop.Adapters.Notifications;

/// <summary>Sends nothing, but logs that there was something to send. Who it is for is never logged, what it says only at debug level.</summary>
internal sealed class LogChannel(ILogger<LogChannel> logger) : INotificationPort
{
    public const string Name = "log";

    private const int RecipientCount = 1;

    public Task Send(Notification notification, CancellationToken cancellation)
    {
        logger.LogInformation(
            "Mail {Id} to {RecipientCount} recipient: {Subject}", notification.Id, RecipientCount, notification.Subject);
        logger.LogDebug("Mail {Id} says: {Text}", notification.Id, notification.Text);
        return Task.CompletedTask;
    }
}
