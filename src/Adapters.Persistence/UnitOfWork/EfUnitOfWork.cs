using Microsoft.EntityFrameworkCore;
using Shop.Adapters.Persistence.Model;
using Shop.Adapters.Persistence.Storage;
using Shop.Application.Messaging;
using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Accounts;
using Shop.Domain.Shared;

namespace Shop.Adapters.Persistence.UnitOfWork;

/// <summary>One database transaction; a nested unit of work is a savepoint in it.</summary>
internal sealed class EfUnitOfWork(
    ShopDbContext db, DatabaseTransaction transactions, TransactionRecords records, Causation causation) : IUnitOfWork
{
    private const string Savepoint = "inner_work";

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
        records.Clear();
        try
        {
            var result = await transactions.Run(
                async () =>
                {
                    var done = await work();
                    await Save(cancellation);
                    return done;
                },
                records.Statements,
                cancellation);
            records.Announce();
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
        var before = records.Mark;
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
            records.BackTo(before);
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
        records.AddTracked(entries, _by, causation.Current);

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
}
