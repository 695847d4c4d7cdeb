using Shop.Domain.Accounts;
using Shop.Domain.Shared;

namespace Shop.Domain.Jobs;

/// <summary>An import that changed the catalog ended.</summary>
/// <param name="Succeeded">The number of applied rows; at least one.</param>
/// <param name="Failed">The number of rejected rows.</param>
public sealed record ImportFinished(JobId JobId, AccountId By, int Succeeded, int Failed) : IDomainEvent
{
    Guid IDomainEvent.Subject => JobId.Value;
}
