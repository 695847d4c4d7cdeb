using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Shop.Adapters.Persistence.Model;
using Shop.Adapters.Persistence.Storage.Availability;
using Shop.Application.Ports.UnitOfWork;
using Shop.Domain.Shared;

namespace Shop.Adapters.Persistence.UnitOfWork;

/// <summary>Runs work in one database transaction, up to its confirmed commit.</summary>
internal sealed class DatabaseTransaction(ShopDbContext db, WriteTransactions writes, CommitOptions options)
{
    /// <summary>Commits the work, or rolls it back when it throws.</summary>
    /// <param name="last">Called after the work: the statements that are executed together with the commit.</param>
    /// <exception cref="DatabaseUnavailableException">
    /// The connection was lost, or the commit was not confirmed: its outcome is then unknown.
    /// </exception>
    public async Task<TResult> Run<TResult>(Func<Task<TResult>> work, Func<IReadOnlyList<NpgsqlBatchCommand>> last, CancellationToken cancellation)
    {
        await writes.Begin(cancellation);
        var commit = Task.CompletedTask;
        try
        {
            var result = await Run(work, last, started => commit = started, cancellation);
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
            // A commit that is not completed keeps its connection.
            _ = commit.ContinueWith(_ => writes.End(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }

    private async Task<TResult> Run<TResult>(
        Func<Task<TResult>> work, Func<IReadOnlyList<NpgsqlBatchCommand>> last, Action<Task> committing, CancellationToken cancellation)
    {
        var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var commit = Task.CompletedTask;
        try
        {
            var result = await work();

            // From here on a cancelled request must not make the outcome of the commit unknown.
            commit = ((NpgsqlConnection)db.Database.GetDbConnection()).CommitConfirmed(last());
            committing(commit);
            await commit.WaitAsync(options.Limit, CancellationToken.None);
            return result;
        }
        catch (TimeoutException late) when (!commit.IsCompleted)
        {
            db.DisposeAfter(commit);
            throw new DatabaseUnavailableException("The database did not confirm a commit in time. Its outcome is unknown.", late);
        }
        catch (Exception failure) when (DatabaseAvailability.IsPassing(failure))
        {
            // The statements of the commit are executed without EF Core, which translates the others.
            throw DatabaseAvailability.Unavailable(failure);
        }
        catch (Exception failure) when (failure is not (DatabaseUnavailableException or DomainException) && IsCut() && !DatabaseErrors.IsInternal(failure))
        {
            // A lost connection surfaces as many kinds of exceptions; callers get this one.
            throw new DatabaseUnavailableException("The connection to the database was lost during a transaction.", failure);
        }
        finally
        {
            if (commit.IsCompleted)
                await End(transaction);
        }
    }

    private bool IsCut() => db.Database.GetDbConnection().State != ConnectionState.Open;

    /// <summary>Rolls back what is not committed. An error of a lost connection here must not hide why the work failed.</summary>
    private static async Task End(IDbContextTransaction transaction)
    {
        try
        {
            await transaction.DisposeAsync();
        }
        catch (Exception lost) when (lost is InvalidOperationException or DbException or DatabaseUnavailableException)
        {
            // The server rolls back the transaction of a lost connection.
        }
    }
}
