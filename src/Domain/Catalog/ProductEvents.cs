using Shop.Domain.Accounts;
using Shop.Domain.Jobs;
using Shop.Domain.Shared;

namespace Shop.Domain.Catalog;

/// <summary>A product was added to the catalog.</summary>
/// <param name="Job">The job that did it on somebody's behalf, or null.</param>
public sealed record ProductCreated(ProductId ProductId, string Sku, string Name, AccountId By, JobId? Job = null) : IDomainEvent
{
    Guid IDomainEvent.Subject => ProductId.Value;
}

/// <summary>At least one field of a product changed.</summary>
/// <param name="Job">The job that did it on somebody's behalf, or null.</param>
public sealed record ProductChanged(
    ProductId ProductId, string Sku, string Name, AccountId By, IReadOnlyList<FieldChange> Changes, JobId? Job = null)
    : IDomainEvent
{
    Guid IDomainEvent.Subject => ProductId.Value;
}

/// <summary>A product left the catalog.</summary>
public sealed record ProductDeleted(ProductId ProductId, string Sku, string Name, AccountId By) : IDomainEvent
{
    Guid IDomainEvent.Subject => ProductId.Value;
}
