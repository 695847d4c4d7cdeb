using Shop.Domain.Accounts;
using Shop.Domain.Shared;

namespace Shop.Domain.Catalog;

/// <summary>A product was created.</summary>
public sealed record ProductCreated(ProductId ProductId, string Sku, string Name, AccountId By) : IDomainEvent
{
    Guid IDomainEvent.Subject => ProductId.Value;
}

/// <summary>At least one field of a product changed.</summary>
public sealed record ProductChanged(
    ProductId ProductId, string Sku, string Name, AccountId By, IReadOnlyList<FieldChange> Changes) : IDomainEvent
{
    Guid IDomainEvent.Subject => ProductId.Value;
}

/// <summary>A product was deleted.</summary>
public sealed record ProductDeleted(ProductId ProductId, string Sku, string Name, AccountId By) : IDomainEvent
{
    Guid IDomainEvent.Subject => ProductId.Value;
}
