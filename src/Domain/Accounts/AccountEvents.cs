using Shop.Domain.Shared;

namespace Shop.Domain.Accounts;

/// <summary>An account was registered.</summary>
public sealed record AccountRegistered(AccountId AccountId, AccountRole Role) : IDomainEvent
{
    Guid IDomainEvent.Subject => AccountId.Value;
}

/// <summary>The personal data of an account was erased.</summary>
public sealed record AccountErased(AccountId AccountId, Actor By, DateTimeOffset At) : IDomainEvent
{
    Guid IDomainEvent.Subject => AccountId.Value;
}
