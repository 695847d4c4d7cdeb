using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Shop.Adapters.Persistence.Audit;
using Shop.Adapters.Persistence.Catalog.Invalidation;
using Shop.Adapters.Persistence.Model;
using Shop.Adapters.Persistence.Outbox;
using Shop.Adapters.Persistence.Storage;
using Shop.Application.Audit;
using Shop.Application.Catalog;
using Shop.Application.Messaging;
using Shop.Application.Ports.Audit;
using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Accounts;
using Shop.Domain.Shared;

namespace Shop.Adapters.Persistence.UnitOfWork;

/// <summary>One database transaction; a nested unit of work is a savepoint in it.</summary>
internal sealed class EfUnitOfWork(
    ShopDbContext db, DatabaseTransaction transactions, CommittedWork committed, CatalogChangeFeed catalog, Causation causation, IAuditTrail audit, SecurityLog security, TimeProvider clock) : IUnitOfWork
{
    private const string Savepoint = "inner_work";

    private readonly List<CatalogChange> _catalogChanges = [];

    /// <summary>The actor of the current work.</summary>
    private Actor? _by;

    public async Task<TResult> Commit<TResult>(Func<Task<TResult>> work, Actor? actor, CancellationToken cancellation)
    {
        if (db.Database.CurrentTransaction is not null)
            return await JoinTransaction(work, actor, cancellation);

        _by = actor;
        return await CommitTransaction(work, cancellation);
    }

    private async Task<TResult> CommitTransaction<TResult>(Func<Task<TResult>> work, CancellationToken cancellation)
    {
        // Entities loaded before may have been changed by other transactions since.
        db.ChangeTracker.Clear();
        _catalogChanges.Clear();
        committed.Clear();
        try
        {
            var result = await transactions.Run(
                async () =>
                {
                    var done = await work();
                    await Save(cancellation);
                    return done;
                },
                cancellation);
            committed.Wake();
            catalog.Committed([.. _catalogChanges, .. committed.Catalog]);
            security.Write(db.ChangeTracker.Entries<AuditRecord>().Select(entry => entry.Entity));
            return result;
        }
        catch
        {
            db.ChangeTracker.Clear();
            throw;
        }
    }

    private async Task<TResult> JoinTransaction<TResult>(Func<Task<TResult>> work, Actor? actor, CancellationToken cancellation)
    {
        var transaction = db.Database.CurrentTransaction!;
        await Save(cancellation);
        var outer = _by;
        _by = actor ?? outer;
        await transaction.CreateSavepointAsync(Savepoint, cancellation);
        var changesBefore = _catalogChanges.Count;
        try
        {
            var result = await work();
            await Save(cancellation);
            await transaction.ReleaseSavepointAsync(Savepoint, cancellation);
            return result;
        }
        catch
        {
            db.ChangeTracker.Clear();
            _catalogChanges.RemoveRange(changesBefore, _catalogChanges.Count - changesBefore);
            await transaction.RollbackToSavepointAsync(Savepoint, CancellationToken.None);
            // A rollback keeps the savepoint, which would hide the savepoint of the enclosing work.
            await transaction.ReleaseSavepointAsync(Savepoint, CancellationToken.None);
            throw;
        }
        finally
        {
            _by = outer;
        }
    }

    private async Task Save(CancellationToken cancellation)
    {
        db.ChangeTracker.DetectChanges();
        var entries = db.ChangeTracker.Entries<AggregateRoot>().ToList();
        foreach (var entry in entries.Where(entry => entry.State == EntityState.Modified))
            RaiseVersion(entry);
        _catalogChanges.AddRange(CatalogChanges.Among(entries));

        var now = clock.GetUtcNow();
        var events = AggregateRoot.DequeueEvents(entries.Select(entry => entry.Entity));
        committed.Add(events, entries.Where(entry => entry.State is EntityState.Added or EntityState.Modified).Select(entry => entry.Entity));
        if (events.Count > 0)
            Publish(events, now);
        foreach (var recorded in entries.Select(entry => Record(entry, now)).OfType<AuditEntry>())
            audit.Add(recorded);

        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw ConcurrencyErrors.ConcurrentChange();
        }
        catch (DbUpdateException failed)
        {
            if (UniqueConstraints.Translate(failed) is { } refusal)
                throw refusal;
            if (failed.InnerException is DatabaseUnavailableException unavailable)
                throw unavailable;
            throw;
        }
    }

    private void Publish(IEnumerable<IDomainEvent> events, DateTimeOffset now)
    {
        var cause = causation.Current;
        db.Outbox.AddRange(events.Select(happened => OutboxRecord.Of(happened, cause, now)));
    }

    private AuditEntry? Record(EntityEntry<AggregateRoot> entry, DateTimeOffset now) => entry.State switch
    {
        _ when !AuditedAggregates.Types.Contains(entry.Metadata.ClrType) => null,
        EntityState.Added => AuditedAggregates.Entry(before: null, entry.Entity, _by, now),
        EntityState.Modified => AuditedAggregates.Entry((AggregateRoot)entry.OriginalValues.ToObject(), entry.Entity, _by, now),
        EntityState.Deleted => AuditedAggregates.Entry(entry.Entity, after: null, _by, now),
        _ => null,
    };

    private static void RaiseVersion(EntityEntry<AggregateRoot> entry)
    {
        var version = entry.Property(aggregate => aggregate.Version);
        version.CurrentValue = version.OriginalValue + 1;
    }
}
