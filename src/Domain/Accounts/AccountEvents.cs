using Shop.Domain.Shared;

namespace Shop.Domain.Accounts;

/// <summary>An account was registered.</summary>
public sealed record AccountRegistered(AccountId AccountId, AccountRole Role) : IDomainEvent
{
    Guid IDomainEvent.Subject => AccountId.Value;
}

/// <summary>A notification to an account is due. It is sent by e-mail.</summary>
/// <param name="ReaderId">
/// The recipient. Notifications of one recipient are delivered in order and do not wait for those of other recipients.
/// </param>
/// <param name="About">The event that caused it. One event is one message per recipient, however often the notification is raised.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">The message as plain text.</param>
/// <param name="Html">The message as an HTML document.</param>
public sealed record NotificationDue(AccountId ReaderId, EventId About, string Subject, string Text, string Html) : IDomainEvent
{
    Guid IDomainEvent.Subject => ReaderId.Value;
}
