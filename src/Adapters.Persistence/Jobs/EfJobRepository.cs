using Microsoft.EntityFrameworkCore;
using Shop.Adapters.Persistence.Model;
using Shop.Application.Ports.Jobs;
using Shop.Domain.Jobs;

namespace Shop.Adapters.Persistence.Jobs;

internal sealed class EfJobRepository(ShopDbContext db) : IJobRepository
{
    public void Add(Job job) => db.Jobs.Add(job);

    public Task<Job?> Find(JobId id, CancellationToken cancellation) => db.Jobs.FirstOrDefaultAsync(job => job.Id == id, cancellation);

    public async Task<Job?> Lock(JobId id, CancellationToken cancellation) =>
        (await db.Jobs.FromSql($"SELECT * FROM jobs WHERE id = {id.Value} FOR UPDATE").ToListAsync(cancellation)).SingleOrDefault();

    public async Task<Job?> LockDue(DateTimeOffset now, CancellationToken cancellation) =>
        (await db.Jobs.FromSql(
            $"""
            SELECT * FROM jobs WHERE status IN ('Queued', 'Running') AND lease_until <= {now}
            ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED
            """).ToListAsync(cancellation)).SingleOrDefault();

    public async Task<IReadOnlyList<JobSummary>> ListNewest(int count, CancellationToken cancellation) =>
        await db.Jobs
            .OrderByDescending(job => job.Id)
            .Take(count)
            .Select(job => new JobSummary(job.Id, job.Status, job.DryRun, job.Total, job.Failed, job.CreatedAt))
            .ToListAsync(cancellation);
}
