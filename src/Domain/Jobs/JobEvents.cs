using Shop.Domain.Accounts;
using Shop.Domain.Shared;

namespace Shop.Domain.Jobs;

/// <summary>An import that changed the catalog came to its end.</summary>
/// <param name="Succeeded">How many rows were applied; at least one.</param>
/// <param name="Failed">How many rows were not.</param>
public sealed record ImportFinished(JobId JobId, AccountId By, int Succeeded, int Failed) : IDomainEvent
{
    Guid IDomainEvent.Subject => JobId.Value;
}
