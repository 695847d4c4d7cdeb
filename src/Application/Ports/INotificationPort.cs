using Shop.Domain.Accounts;

namespace Shop.Application.Ports;

/// <summary>Tells people by mail.</summary>
public interface INotificationPort
{
    /// <exception cref="Exception">It could not be handed over; the caller's message is delivered again later.</exception>
    Task Send(Notification notification, CancellationToken cancellation);
}

/// <summary>A message to one person.</summary>
/// <param name="Id">The same for the same message at every try, so that a receiver can tell a repetition.</param>
/// <param name="To">Where it goes.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">Plain text.</param>
public sealed record Notification(string Id, EmailAddress To, string Subject, string Text);
