using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Shop.Adapters.Persistence.Catalog.Invalidation;
using Shop.Application.Audit;
using Shop.Application.Messaging;
using Shop.Domain.Accounts;
using Shop.Domain.Shared;

namespace Shop.Adapters.Persistence.UnitOfWork;

/// <summary>Records the changes of aggregates that EF Core tracks.</summary>
internal static class TrackedChanges
{
    /// <summary>Raises the versions of changed aggregates, and records their events, audit entries and catalog changes.</summary>
    public static void AddTracked(this TransactionRecords records, IReadOnlyList<EntityEntry<AggregateRoot>> entries, Actor? by, Cause cause)
    {
        foreach (var entry in entries.Where(entry => entry.State == EntityState.Modified))
            RaiseVersion(entry);
        records.Add(CatalogChanges.Among(entries));
        records.Add(AggregateRoot.DequeueEvents(entries.Select(entry => entry.Entity)), cause);
        foreach (var entry in entries)
        {
            if (entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
                records.AddChange(Before(entry), entry.State == EntityState.Deleted ? null : entry.Entity, by, cause);
        }
    }

    /// <summary>Null for a new aggregate, and for one that is not audited.</summary>
    private static AggregateRoot? Before(EntityEntry<AggregateRoot> entry) => entry.State switch
    {
        EntityState.Deleted => entry.Entity,
        EntityState.Modified when AuditedAggregates.Types.Contains(entry.Metadata.ClrType) => (AggregateRoot)entry.OriginalValues.ToObject(),
        _ => null,
    };

    private static void RaiseVersion(EntityEntry<AggregateRoot> entry)
    {
        var version = entry.Property(aggregate => aggregate.Version);
        version.CurrentValue = version.OriginalValue + 1;
    }
}
