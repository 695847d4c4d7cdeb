using Shop.Domain.Accounts;
using Shop.Domain.Jobs;
using Shop.Domain.Shared;

namespace Shop.Domain.Tests.Jobs;

public sealed class JobTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 15, 10, 0, 0, TimeSpan.Zero);
    private static readonly AccountId Admin = AccountId.New(Now);

    [Fact]
    public void Job_is_queued_until_a_lease_is_taken()
    {
        var job = NewJob();

        job.Status.Should().Be(JobStatus.Queued);
        Take(job);

        (job.Status, job.Lease.Number, job.Lease.Until).Should().Be((JobStatus.Running, 1, Now.AddMinutes(1)));
    }

    [Fact]
    public void Job_adds_up_row_results_and_extends_its_lease_with_each_batch()
    {
        var job = Taken();

        job.Advance(1, new JobProgress(3, 1, [new RowError(4, "required", "x")]), Now.AddMinutes(2));
        job.Advance(1, new JobProgress(2, 1, [new RowError(9, "required", "x")]), Now.AddMinutes(3));

        (job.Processed, job.Succeeded, job.Failed, job.Lease.Until).Should().Be((7, 5, 2, Now.AddMinutes(3)));
        job.Errors.Select(error => error.Line).Should().Equal(4, 9);
    }

    [Fact]
    public void Job_stores_the_first_1000_errors_and_counts_all()
    {
        var job = Taken();

        foreach (var batch in Enumerable.Range(0, 3))
            job.Advance(1, new JobProgress(0, 400, [.. Enumerable.Range(batch * 400, 400).Select(line => new RowError(line, "required", "x"))]), Now);

        job.Errors.Select(error => error.Line).Should().Equal(Enumerable.Range(0, 1_000));
        job.Failed.Should().Be(1_200);
    }

    [Fact]
    public void Job_rejects_results_of_an_earlier_lease()
    {
        var job = Taken();
        Take(job);

        Refusal(() => job.Advance(1, new JobProgress(1, 0, []), Now)).Should().Be("job-taken-over");
        Refusal(() => job.Finish(1, Now)).Should().Be("job-taken-over");
        Refusal(() => job.GiveBack(1, Now)).Should().Be("job-taken-over");
        job.Advance(2, new JobProgress(1, 0, []), Now);
        job.Processed.Should().Be(1);
    }

    [Fact]
    public void Job_resumes_under_the_next_lease_but_a_dry_run_restarts()
    {
        var (job, dry) = (Taken(), Taken(dryRun: true));
        foreach (var one in new[] { job, dry })
        {
            one.Advance(1, new JobProgress(3, 1, [new RowError(4, "required", "x")]), Now);
            Take(one);
        }

        (job.Processed, job.Errors.Count).Should().Be((4, 1));
        (dry.Processed, dry.Errors.Count).Should().Be((0, 0));
    }

    [Fact]
    public void Job_records_ImportFinished_only_when_it_has_changed_something()
    {
        var (job, dry, vain) = (Taken(), Taken(dryRun: true), Taken());
        job.Advance(1, new JobProgress(3, 1, []), Now);
        dry.Advance(1, new JobProgress(3, 1, []), Now);
        vain.Advance(1, new JobProgress(0, 4, []), Now);
        foreach (var one in new[] { job, dry, vain })
            one.Finish(1, Now);

        job.DequeueEvents().Should().Equal(new ImportFinished(job.Id, Admin, 3, 1));
        dry.DequeueEvents().Should().BeEmpty();
        vain.DequeueEvents().Should().BeEmpty();
        (job.Status, job.FinishedAt).Should().Be((JobStatus.Succeeded, Now));
    }

    [Fact]
    public void Job_fails_after_too_many_leases_without_progress()
    {
        var job = NewJob();
        foreach (var _ in Enumerable.Range(0, Job.MaxFailedLeases))
            Take(job);

        job.IsOver.Should().BeFalse();
        Take(job);

        (job.Status, job.FinishedAt).Should().Be((JobStatus.Failed, Now));
        job.Errors.Should().ContainSingle().Which.Code.Should().Be("internal-error");
        Refusal(() => job.Advance(job.Lease.Number, new JobProgress(1, 0, []), Now)).Should().Be("job-taken-over");
    }

    [Fact]
    public void Job_resets_the_count_of_leases_without_progress_when_it_makes_progress()
    {
        var job = Taken();
        job.Advance(1, new JobProgress(1, 0, []), Now);

        foreach (var _ in Enumerable.Range(0, Job.MaxFailedLeases))
            Take(job);

        job.Status.Should().Be(JobStatus.Running);
    }

    private static Job Taken(bool dryRun = false)
    {
        var job = NewJob(dryRun);
        Take(job);
        return job;
    }

    private static Job NewJob(bool dryRun = false) =>
        Job.ImportProducts(JobId.New(Now), Admin, new ImportOptions(ImportFormat.Csv, dryRun, Upsert: false), 10, Now);

    private static void Take(Job job) => job.Take(Now, Now.AddMinutes(1));

    private static string Refusal(Action action) => action.Should().Throw<DomainException>().Which.Code;
}
