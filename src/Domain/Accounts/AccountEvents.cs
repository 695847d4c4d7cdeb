using Shop.Domain.Shared;

namespace Shop.Domain.Accounts;

/// <summary>Somebody has an account now.</summary>
public sealed record AccountRegistered(AccountId AccountId, AccountRole Role) : IDomainEvent
{
    Guid IDomainEvent.Subject => AccountId.Value;
}
