using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Shop.Adapters.Persistence.Audit;
using Shop.Adapters.Persistence.Outbox;
using Shop.Application.Ports;
using Shop.Domain.Shared;

namespace Shop.Adapters.Persistence.Storage;

/// <summary>One database transaction; work inside work is a savepoint of it.</summary>
internal sealed class EfUnitOfWork(ShopDbContext db, OutboxSignal signal, SecurityLog security, TimeProvider clock) : IUnitOfWork
{
    private const string Savepoint = "inner_work";

    public Task<TResult> Commit<TResult>(Func<Task<TResult>> work, CancellationToken cancellation) =>
        db.Database.CurrentTransaction is null ? CommitTransaction(work, cancellation) : JoinTransaction(work, cancellation);

    private async Task<TResult> CommitTransaction<TResult>(Func<Task<TResult>> work, CancellationToken cancellation)
    {
        // What this session saw before may have been changed by others since.
        db.ChangeTracker.Clear();
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            var result = await work();
            await Save(cancellation);

            // Past this point a cancelled request must not leave it open whether the commit happened.
            await transaction.CommitAsync(CancellationToken.None);
            signal.Pulse();
            security.Tell(db.ChangeTracker.Entries<AuditRecord>().Select(entry => entry.Entity));
            return result;
        }
        catch
        {
            db.ChangeTracker.Clear();
            throw;
        }
    }

    private async Task<TResult> JoinTransaction<TResult>(Func<Task<TResult>> work, CancellationToken cancellation)
    {
        var transaction = db.Database.CurrentTransaction!;
        await Save(cancellation);
        await transaction.CreateSavepointAsync(Savepoint, cancellation);
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
            await transaction.RollbackToSavepointAsync(Savepoint, CancellationToken.None);
            throw;
        }
    }

    private async Task Save(CancellationToken cancellation)
    {
        db.ChangeTracker.DetectChanges();
        var entries = db.ChangeTracker.Entries<AggregateRoot>().ToList();
        foreach (var entry in entries.Where(entry => entry.State == EntityState.Modified))
            RaiseVersion(entry);

        var now = clock.GetUtcNow();
        var events = AggregateRoot.DequeueEvents(entries.Select(entry => entry.Entity));
        db.Outbox.AddRange(events.Select(happened => OutboxRecord.Of(happened, now)));

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
            if (failed.InnerException is StoreUnavailableException unavailable)
                throw unavailable;
            throw;
        }
    }

    private static void RaiseVersion(EntityEntry<AggregateRoot> entry)
    {
        var version = entry.Property(aggregate => aggregate.Version);
        version.CurrentValue = version.OriginalValue + 1;
    }
}
