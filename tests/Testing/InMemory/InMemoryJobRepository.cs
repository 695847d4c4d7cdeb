using Shop.Application.Ports.Jobs;
using Shop.Domain.Jobs;

namespace Shop.Testing.InMemory;

internal sealed class InMemoryJobRepository(InMemorySession session) : IJobRepository
{
    public void Add(Job job) => session.Work.Add(job);

    public Task<Job?> Find(JobId id, CancellationToken cancellation) => Task.FromResult(session.Find<Job>(job => job.Id == id));

    public async Task<Job?> Lock(JobId id, CancellationToken cancellation) =>
        (await session.Lock<Job>(job => job.Id == id, cancellation)).SingleOrDefault();

    public Task<Job?> LockDue(DateTimeOffset now, CancellationToken cancellation) =>
        Task.FromResult(session.State.All<Job>()
            .Where(job => IsDue(job, now))
            .OrderBy(job => job.Id.Value)
            .Where(job => session.Work.TryLock(EntityKey.Of(job)))
            .Select(job => session.Work.Reload((Job)session.State.Entities[EntityKey.Of(job)]))
            .FirstOrDefault(job => IsDue(job, now)));

    public Task<IReadOnlyList<JobSummary>> ListNewest(int count, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<JobSummary>>([.. session.State.All<Job>()
            .OrderByDescending(job => job.Id.Value)
            .Take(count)
            .Select(job => new JobSummary(job.Id, job.Status, job.DryRun, job.Total, job.Failed, job.CreatedAt))]);

    private static bool IsDue(Job job, DateTimeOffset now) => !job.IsOver && job.Lease.Until <= now;
}
