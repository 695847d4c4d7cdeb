using Shop.Domain.Accounts;
using Shop.Domain.Shared;

namespace Shop.Domain.Jobs;

/// <summary>
/// Background work on a file. A worker holds a lease; when the next lease begins, writes with an earlier lease number are rejected.
/// </summary>
public sealed class Job : AggregateRoot
{
    public const int MaxErrors = 1_000;

    /// <summary>Consecutive leases without progress after which the job is given up.</summary>
    public const int MaxFailedLeases = 10;

    public JobId Id { get; }

    public JobKind Kind { get; }

    public AccountId StartedBy { get; }

    public ImportFormat Format { get; }

    public bool DryRun { get; }

    public bool Upsert { get; }

    public JobStatus Status { get; private set; }

    /// <summary>The number of rows in the file.</summary>
    public int Total { get; }

    /// <summary>The number of processed rows, applied or rejected.</summary>
    public int Processed => Succeeded + Failed;

    public int Succeeded { get; private set; }

    public int Failed { get; private set; }

    /// <summary>The first <see cref="MaxErrors"/> row errors, in file order.</summary>
    public IReadOnlyList<RowError> Errors { get; private set; } = [];

    public DateTimeOffset CreatedAt { get; }

    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>The current lease, which ends early when the worker makes no progress; or when the first one may begin.</summary>
    public Lease Lease { get; private set; }

    public int FailedLeases { get; private set; }

    public bool IsOver => Status is JobStatus.Succeeded or JobStatus.Failed;

    private Job(
        JobId id, JobKind kind, AccountId startedBy, ImportFormat format, bool dryRun, bool upsert, int total, DateTimeOffset createdAt)
    {
        Id = id;
        Kind = kind;
        StartedBy = startedBy;
        Format = format;
        DryRun = dryRun;
        Upsert = upsert;
        Total = total;
        CreatedAt = createdAt;
        Lease = Lease.None.EndingAt(createdAt);
    }

    public static Job ImportProducts(JobId id, AccountId by, ImportOptions options, int rows, DateTimeOffset at) =>
        new(id, JobKind.ProductImport, by, options.Format, options.DryRun, options.Upsert, rows, at);

    /// <summary>
    /// Begins a lease that lasts until <paramref name="until"/> unless the job progresses. A dry run restarts from zero, because its
    /// results are not stored. Fails the job after <see cref="MaxFailedLeases"/> leases without progress.
    /// </summary>
    public void Take(DateTimeOffset at, DateTimeOffset until)
    {
        if (FailedLeases >= MaxFailedLeases)
        {
            Fail(new RowError(0, "internal-error", "The job was given up after several attempts without progress."), at);
            return;
        }

        if (DryRun)
            (Succeeded, Failed, Errors) = (0, 0, []);
        Status = JobStatus.Running;
        Lease = Lease.Next(until);
        FailedLeases++;
    }

    /// <summary>
    /// Adds the results of the next rows and extends the lease. Rejects an earlier lease number with <c>job-taken-over</c>.
    /// </summary>
    public void Advance(int leaseNumber, JobProgress progress, DateTimeOffset until)
    {
        EnsureLease(leaseNumber);
        Succeeded += progress.Succeeded;
        Failed += progress.Failed;
        if (progress.Errors.Count > 0 && Errors.Count < MaxErrors)
            Errors = [.. Errors.Concat(progress.Errors).Take(MaxErrors)];
        FailedLeases = 0;
        Lease = Lease.EndingAt(until);
    }

    /// <summary>Ends the lease early. Rejects an earlier lease number with <c>job-taken-over</c>.</summary>
    public void GiveBack(int leaseNumber, DateTimeOffset dueAt)
    {
        EnsureLease(leaseNumber);
        Lease = Lease.EndingAt(dueAt);
    }

    /// <summary>Completes the job. Rejects an earlier lease number with <c>job-taken-over</c>.</summary>
    public void Finish(int leaseNumber, DateTimeOffset at)
    {
        EnsureLease(leaseNumber);
        End(JobStatus.Succeeded, at);
    }

    /// <summary>Rejects a lease number that is not the current one with <c>job-taken-over</c>.</summary>
    public void EnsureLease(int leaseNumber)
    {
        if (Status != JobStatus.Running || !Lease.IsHeld(leaseNumber))
            throw JobErrors.TakenOver(Id);
    }

    private void Fail(RowError reason, DateTimeOffset at)
    {
        Errors = [.. Errors.Take(MaxErrors - 1), reason];
        End(JobStatus.Failed, at);
    }

    private void End(JobStatus status, DateTimeOffset at)
    {
        Status = status;
        FinishedAt = at;
        if (!DryRun && Succeeded > 0)
            Raise(new ImportFinished(Id, StartedBy, Succeeded, Failed));
    }
}
