using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Shop.Application.Ports;
using Shop.Domain.Shared;

namespace Shop.Adapters.Persistence.Storage;

/// <summary>A transaction from its first statement to its commit.</summary>
internal static class StoreTransaction
{
    /// <summary>Commits what the work did, or undoes it when it throws. A connection lost on the way is told as <see cref="StoreUnavailableException"/>.</summary>
    public static async Task<TResult> InTransaction<TResult>(this ShopDbContext db, Func<Task<TResult>> work, CancellationToken cancellation)
    {
        var transaction = await db.Database.BeginTransactionAsync(cancellation);
        try
        {
            var result = await work();

            // Past this point a cancelled request must not leave it open whether the commit happened.
            await transaction.CommitAsync(CancellationToken.None);
            return result;
        }
        catch (Exception failure) when (failure is not (StoreUnavailableException or DomainException) && db.Database.GetDbConnection().State != ConnectionState.Open)
        {
            // Who uses a transaction whose connection was cut is told many things, but not that.
            throw new StoreUnavailableException("The database went away in the middle of a change.", failure);
        }
        finally
        {
            await End(transaction);
        }
    }

    /// <summary>Rolls back what is not committed. That a lost connection cannot be told so does not hide why the work failed.</summary>
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
