using Shop.Application.Ports.Jobs;
using Shop.Domain.Jobs;
using Shop.Domain.Shared;
using Shop.Testing.Data;
using Shop.Testing.Fakes;

namespace Shop.Testing.Contracts;

public abstract class JobRepositoryContract(IContractShop shop) : PortContract(shop)
{
    private static readonly TimeSpan LeaseTime = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task A_job_is_found_as_it_was_added_and_last_changed()
    {
        var job = await Add();
        await Commit(async session =>
        {
            var mine = (await session.Jobs.LockDue(TestClock.Start, Token))!;
            mine.Take(TestClock.Start, TestClock.Start + LeaseTime);
            mine.Advance(1, new JobProgress(2, 1, [new RowError(4, "sku-taken", "Another product has this sku.")]), TestClock.Start + LeaseTime);
        });

        (await Read(session => session.Jobs.Find(job.Id, Token))).Should().BeEquivalentTo(new
        {
            job.Id,
            Kind = JobKind.ProductImport,
            job.StartedBy,
            Format = ImportFormat.Ndjson,
            DryRun = false,
            Upsert = true,
            Status = JobStatus.Running,
            Total = 7,
            Processed = 3,
            Succeeded = 2,
            Failed = 1,
            Errors = new[] { new RowError(4, "sku-taken", "Another product has this sku.") },
            CreatedAt = TestClock.Start,
            FinishedAt = (DateTimeOffset?)null,
            Lease = new Lease(1, TestClock.Start + LeaseTime),
            FailedLeases = 0,
        });
    }

    [Fact]
    public async Task A_job_that_does_not_exist_is_not_found()
    {
        (await Read(session => session.Jobs.Find(JobId.New(TestClock.Start), Token))).Should().BeNull();
        (await Commit(session => session.Jobs.Lock(JobId.New(TestClock.Start), Token))).Should().BeNull();
    }

    [Fact]
    public async Task The_job_added_first_is_due_first_and_a_finished_job_is_never_due()
    {
        var first = await Add();
        var second = await Add(TestClock.Start.AddSeconds(1));
        var late = TestClock.Start.AddDays(1);

        (await Due(late))!.Id.Should().Be(first.Id);
        await Commit(async session =>
        {
            var mine = (await session.Jobs.Lock(first.Id, Token))!;
            mine.Take(late, late + LeaseTime);
            mine.Finish(1, late);
        });
        (await Due(late))!.Id.Should().Be(second.Id);
    }

    [Fact]
    public async Task A_job_is_not_due_before_its_time()
    {
        await Add();

        (await Due(TestClock.Start.AddSeconds(-1))).Should().BeNull();
        await Commit(async session => (await session.Jobs.LockDue(TestClock.Start, Token))!.Take(TestClock.Start, TestClock.Start + LeaseTime));
        (await Due(TestClock.Start + LeaseTime - TimeSpan.FromSeconds(1))).Should().BeNull();
        (await Due(TestClock.Start + LeaseTime)).Should().NotBeNull();
    }

    [Fact]
    public async Task Concurrent_workers_each_take_a_different_job()
    {
        foreach (var second in Enumerable.Range(0, 3))
            await Add(TestClock.Start.AddSeconds(second));
        var now = TestClock.Start.AddMinutes(1);
        var taken = new System.Collections.Concurrent.ConcurrentBag<JobId>();

        await CommitAtOnce(6, async (session, _) =>
        {
            if (await session.Jobs.LockDue(now, Token) is not { } job)
                return;
            job.Take(now, now + LeaseTime);
            taken.Add(job.Id);
        });

        taken.Should().OnlyHaveUniqueItems();
        while (await Commit(async session => await Take(session, now)) is { } left)
            taken.Add(left);
        taken.Should().HaveCount(3).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task The_jobs_created_last_are_listed_newest_first()
    {
        var jobs = new List<Job>();
        foreach (var second in Enumerable.Range(0, 3))
            jobs.Add(await Add(TestClock.Start.AddSeconds(second)));

        (await Read(session => session.Jobs.ListNewest(2, Token))).Should().Equal(
            new JobSummary(jobs[2].Id, JobStatus.Queued, DryRun: false, Total: 7, Failed: 0, jobs[2].CreatedAt),
            new JobSummary(jobs[1].Id, JobStatus.Queued, DryRun: false, Total: 7, Failed: 0, jobs[1].CreatedAt));
    }

    private static async Task<JobId?> Take(Session session, DateTimeOffset now)
    {
        var job = await session.Jobs.LockDue(now, Token);
        job?.Take(now, now + LeaseTime);
        return job?.Id;
    }

    private Task<Job?> Due(DateTimeOffset now) => Commit(session => session.Jobs.LockDue(now, Token));

    private async Task<Job> Add(DateTimeOffset? at = null)
    {
        var time = at ?? TestClock.Start;
        var job = Job.ImportProducts(JobId.New(time), Some.Admin.Id, new ImportOptions(ImportFormat.Ndjson, DryRun: false, Upsert: true), 7, time);
        await Commit(session => session.Jobs.Add(job));
        return job;
    }
}
