using Shop.Domain.Shared;

namespace Shop.Domain.Accounts;

/// <summary>An account was registered.</summary>
public sealed record AccountRegistered(AccountId AccountId, AccountRole Role) : IDomainEvent
{
    Guid IDomainEvent.Subject => AccountId.Value;
}
