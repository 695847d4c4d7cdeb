using Microsoft.EntityFrameworkCore;
using Shop.Adapters.Persistence.Model;
using Shop.Application.Operations;
using Shop.Application.Ports.Operations;

namespace Shop.Adapters.Persistence.Operations;

internal sealed class EfConsistencyReports(ShopDbContext db) : IConsistencyReports
{
    /// <summary>The number of stored reports.</summary>
    private const int Most = 100;

    public async Task<ConsistencyStatus> Read(CancellationToken cancellation)
    {
        var reports = db.Set<ConsistencyReportRecord>().AsNoTracking().OrderByDescending(record => record.Id);
        var last = await reports.Where(record => record.Report != null).FirstOrDefaultAsync(cancellation);
        var open = await reports.Where(record => record.Report == null).FirstOrDefaultAsync(cancellation);
        return new ConsistencyStatus(last?.Report, open?.RequestedAt);
    }

    /// <summary>A unique index allows one run that has not ended.</summary>
    public Task Request(DateTimeOffset at, DateTimeOffset? unlessAfter, CancellationToken cancellation) => db.Database.ExecuteSqlAsync(
        $"""
        INSERT INTO consistency_reports (requested_at)
        SELECT {at} WHERE NOT EXISTS (SELECT FROM consistency_reports WHERE report IS NULL OR requested_at > {unlessAfter})
        ON CONFLICT DO NOTHING
        """,
        cancellation);

    public async Task<long?> Take(TimeSpan lease, CancellationToken cancellation) =>
        (await db.Database.SqlQuery<long?>(
            $"""
            UPDATE consistency_reports SET lease_until = now() + {lease}
            WHERE id = ANY (ARRAY(
                SELECT id FROM consistency_reports WHERE report IS NULL AND (lease_until IS NULL OR lease_until <= now())
                ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED))
            RETURNING id AS "Value"
            """).ToListAsync(cancellation)).SingleOrDefault();

    public Task Renew(long report, TimeSpan lease, CancellationToken cancellation) =>
        db.Database.ExecuteSqlAsync($"UPDATE consistency_reports SET lease_until = now() + {lease} WHERE id = {report}", cancellation);

    public async Task Finish(long report, ConsistencyReport result, CancellationToken cancellation)
    {
        await db.Set<ConsistencyReportRecord>().Where(record => record.Id == report)
            .ExecuteUpdateAsync(record => record.SetProperty(r => r.Report, result), cancellation);
        await db.Set<ConsistencyReportRecord>().Where(record => record.Id <= report - Most).ExecuteDeleteAsync(cancellation);
    }
}
