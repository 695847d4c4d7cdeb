using Shop.Application.Ports.Notifications;
using Shop.Domain.Accounts;
using Shop.Domain.Shared;

namespace Shop.Application.Notifications;

/// <summary>A message of the outbox: one notification to one account.</summary>
/// <param name="Recipient">Notifications of one recipient are delivered in order and do not wait for those of other recipients.</param>
/// <param name="About">The event that caused it. One event is one message per recipient, however often the notification is requested.</param>
public sealed record NotificationRequested(AccountId Recipient, EventId About, NotificationContent Content) : IDomainEvent
{
    Guid IDomainEvent.Subject => Recipient.Value;
}
