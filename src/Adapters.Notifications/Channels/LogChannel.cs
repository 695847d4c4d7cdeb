using Microsoft.Extensions.Logging;

namespace Shop.Adapters.Notifications.Channels;

/// <summary>
/// A channel that sends nothing and logs each notification, its text at debug level unless it has a secret. The recipient's address
/// is never logged.
/// </summary>
internal sealed class LogChannel(ILogger<LogChannel> logger) : IMailChannel
{
    public const string Name = "log";

    private const int RecipientCount = 1;

    public Task Send(Mail mail, CancellationToken cancellation)
    {
        logger.LogInformation(
            "Logged mail {Id} to {RecipientCount} recipient instead of sending it: {Subject}",
            mail.Id, RecipientCount, mail.Subject);
        if (mail.Secret is null)
            logger.LogDebug("Text of mail {Id}: {Text}", mail.Id, mail.Text);
        return Task.CompletedTask;
    }
}
