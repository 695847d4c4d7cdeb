using Shop.Domain.Accounts;

namespace Shop.Application.Ports.Notifications;

/// <summary>Sends notifications through the configured channel.</summary>
public interface INotificationPort
{
    /// <summary>Renders one notification and hands it over to the channel; the same id may be sent again.</summary>
    /// <exception cref="NotificationRefusedException">The channel rejected the message permanently; a retry does not help.</exception>
    /// <exception cref="Exception">The message was not handed over this time; the caller retries later.</exception>
    Task Send(Notification notification, CancellationToken cancellation);
}

/// <summary>A message to one recipient.</summary>
/// <param name="Id">The same for every attempt, so that a receiver can detect a duplicate; valid as the left side of a Message-ID.</param>
/// <param name="To">The address of the recipient.</param>
/// <param name="Content">What the channel renders.</param>
public sealed record Notification(string Id, EmailAddress To, NotificationContent Content);
