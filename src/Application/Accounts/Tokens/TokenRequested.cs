using Shop.Domain.Accounts;
using Shop.Domain.Accounts.Tokens;
using Shop.Domain.Shared;

namespace Shop.Application.Accounts.Tokens;

/// <summary>A message of the outbox: a mail with a one-time token for an account. Contains neither the token nor an address.</summary>
/// <param name="Account">Null when no account has the given address; a request for it takes the same steps.</param>
public sealed record TokenRequested(AccountId? Account, TokenPurpose Purpose) : IDomainEvent
{
    Guid IDomainEvent.Subject => Account?.Value ?? Guid.Empty;
}
