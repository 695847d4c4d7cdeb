using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shop.Adapters.Persistence.Model;
using Shop.Adapters.Persistence.Storage.Conventions;
using Shop.Application.Operations;
using Shop.Application.Ports.Operations;

namespace Shop.Adapters.Persistence.Operations;

internal sealed class EfOverviewCounts(ShopDbContext db) : IOverviewCounts
{
    public async Task<OverviewCounts> Count(DateTimeOffset longPendingBefore, CancellationToken cancellation)
    {
        var before = new NpgsqlParameter<Guid>("before", IdsByTime.FirstAt(longPendingBefore));
        var row = (await db.Database.SqlQueryRaw<Row>(OverviewSql.Statement, before).ToListAsync(cancellation)).Single();
        return new OverviewCounts(
            new OrderCounts(row.Pending, row.Paid, row.Preparing, row.Shipped, row.Delivered, row.Rejected, row.Cancelled),
            row.LongPending,
            new OutboxCounts(Math.Min(row.Waiting + row.Unsequenced, Overview.CountLimit), row.Failed, row.Dead, row.OldestAt),
            row.FailingWebhooks,
            new StockCounts(row.OutOfStock, row.LowStock));
    }

    private sealed record Row(
        int Pending, int Paid, int Preparing, int Shipped, int Delivered, int Rejected, int Cancelled, int LongPending,
        int Waiting, int Unsequenced, DateTimeOffset? OldestAt, int Failed, int Dead,
        int FailingWebhooks, int OutOfStock, int LowStock);
}
