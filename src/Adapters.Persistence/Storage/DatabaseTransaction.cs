using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Shop.Application.Ports;
using Shop.Domain.Shared;

namespace Shop.Adapters.Persistence.Storage;

/// <summary>Runs work in one database transaction, from its first statement to its confirmed commit.</summary>
internal sealed class DatabaseTransaction(ShopDbContext db, WriteTransactions writes, CommitOptions options)
{
    /// <summary>Commits what the work did, or undoes it when it throws.</summary>
    /// <exception cref="StoreUnavailableException">
    /// The connection was lost on the way, or the commit was not confirmed: then its outcome is unknown.
    /// </exception>
    public async Task<TResult> Run<TResult>(Func<Task<TResult>> work, CancellationToken cancellation)
    {
        await writes.Begin(cancellation);
        var commit = Task.CompletedTask;
        try
        {
            var result = await Run(work, started => commit = started, cancellation);
            writes.Succeeded();
            return result;
        }
        catch (Exception failure) when (failure is not DomainException)
        {
            writes.Failed(failure);
            throw;
        }
        finally
        {
            // A commit that is still waited for keeps its connection.
            _ = commit.ContinueWith(_ => writes.End(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }

    private async Task<TResult> Run<TResult>(Func<Task<TResult>> work, Action<Task> committing, CancellationToken cancellation)
    {
        var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var commit = Task.CompletedTask;
        try
        {
            var result = await work();

            // Past this point a cancelled request must not leave it open whether the commit happened.
            commit = ((NpgsqlConnection)db.Database.GetDbConnection()).CommitConfirmed();
            committing(commit);
            await commit.WaitAsync(options.Limit, CancellationToken.None);
            return result;
        }
        catch (TimeoutException late) when (!commit.IsCompleted)
        {
            db.DisposeAfter(commit);
            throw new StoreUnavailableException("The database has not confirmed a commit in time; whether it happened is unknown.", late);
        }
        catch (Exception failure) when (failure is not (StoreUnavailableException or DomainException) && IsCut() && !DatabaseErrors.IsInternal(failure))
        {
            // Code that uses a transaction whose connection was cut gets many kinds of exceptions, but not this one.
            throw new StoreUnavailableException("The database went away in the middle of a change.", failure);
        }
        finally
        {
            if (commit.IsCompleted)
                await End(transaction);
        }
    }

    private bool IsCut() => db.Database.GetDbConnection().State != ConnectionState.Open;

    /// <summary>Rolls back what is not committed. That a lost connection refuses this does not hide why the work failed.</summary>
    private static async Task End(IDbContextTransaction transaction)
    {
        try
        {
            await transaction.DisposeAsync();
        }
        catch (Exception lost) when (lost is InvalidOperationException or DbException or StoreUnavailableException)
        {
            // The server rolls back by itself what its client leaves behind.
        }
    }
}
