using Shop.Domain.Accounts;

namespace Shop.Application.Ports;

/// <summary>Tells people by mail.</summary>
public interface INotificationPort
{
    /// <exception cref="NotificationRefusedException">It will never be accepted.</exception>
    /// <exception cref="Exception">It could not be handed over this time; the caller's message is delivered again later.</exception>
    Task Send(Notification notification, CancellationToken cancellation);
}

/// <summary>A message to one person.</summary>
/// <param name="Id">The same at every try, so that a receiver can tell a repetition; fit for the left side of a Message-ID.</param>
/// <param name="To">Where it goes.</param>
/// <param name="Subject">One line; what would break it is sent as a blank.</param>
/// <param name="Text">Plain text.</param>
/// <param name="Html">The same as a document, in which everything that was not meant as markup is escaped.</param>
public sealed record Notification(string Id, EmailAddress To, string Subject, string Text, string Html);
