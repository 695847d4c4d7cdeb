using Shop.Domain.Accounts;
using Shop.Domain.Jobs;
using Shop.Domain.Shared;

namespace Shop.Domain.Catalog;

/// <summary>A product was created.</summary>
/// <param name="Job">The import job that created it on behalf of the account, or null.</param>
public sealed record ProductCreated(ProductId ProductId, string Sku, string Name, AccountId By, JobId? Job = null) : IDomainEvent
{
    Guid IDomainEvent.Subject => ProductId.Value;
}

/// <summary>At least one field of a product changed.</summary>
/// <param name="Job">The import job that changed it on behalf of the account, or null.</param>
public sealed record ProductChanged(
    ProductId ProductId, string Sku, string Name, AccountId By, IReadOnlyList<FieldChange> Changes, JobId? Job = null)
    : IDomainEvent
{
    Guid IDomainEvent.Subject => ProductId.Value;
}

/// <summary>A product was deleted.</summary>
public sealed record ProductDeleted(ProductId ProductId, string Sku, string Name, AccountId By) : IDomainEvent
{
    Guid IDomainEvent.Subject => ProductId.Value;
}
