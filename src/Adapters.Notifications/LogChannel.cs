using Microsoft.Extensions.Logging;
using Shop.Application.Ports.Notifications;

namespace Shop.Adapters.Notifications;

/// <summary>
/// A channel that sends nothing and logs each notification, its text at debug level. The recipient's address is never logged.
/// </summary>
internal sealed class LogChannel(ILogger<LogChannel> logger) : INotificationPort
{
    public const string Name = "log";

    private const int RecipientCount = 1;

    public Task Send(Notification notification, CancellationToken cancellation)
    {
        logger.LogInformation(
            "Logged mail {Id} to {RecipientCount} recipient instead of sending it: {Subject}",
            notification.Id, RecipientCount, notification.Subject);
        logger.LogDebug("Text of mail {Id}: {Text}", notification.Id, notification.Text);
        return Task.CompletedTask;
    }
}
