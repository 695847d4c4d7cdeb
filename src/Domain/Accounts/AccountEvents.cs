using Shop.Domain.Shared;

namespace Shop.Domain.Accounts;

/// <summary>Somebody has an account now.</summary>
public sealed record AccountRegistered(AccountId AccountId, AccountRole Role) : IDomainEvent
{
    Guid IDomainEvent.Subject => AccountId.Value;
}

/// <summary>Somebody is to be told by mail of something that happened.</summary>
/// <param name="ReaderId">Whose mail it is; what is due to one reader goes out in its order, and waits for nobody else's.</param>
/// <param name="About">What happened. One event is one message to a reader, however often it becomes due.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">The message as plain text.</param>
/// <param name="Html">The same message as a document.</param>
public sealed record NewsDue(AccountId ReaderId, EventId About, string Subject, string Text, string Html) : IDomainEvent
{
    Guid IDomainEvent.Subject => ReaderId.Value;
}
